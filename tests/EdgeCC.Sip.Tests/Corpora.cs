namespace EdgeCC.Sip.Tests;

/// <summary>Published vectors, which live outside the repository: EDGECC_CORPORA, or shared/corpora beside it.</summary>
internal static class Corpora
{
    /// <summary>The path of a file in the vectors; the test is skipped, visibly, where they are missing.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Folder() ?? "", .. parts]);
        Assert.SkipUnless(File.Exists(path), "Published vectors not found: set EDGECC_CORPORA.");
        return path;
    }

    private static string? Folder()
    {
        var configured = Environment.GetEnvironmentVariable("EDGECC_CORPORA");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null && configured is null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "corpora");
            configured = Directory.Exists(candidate) ? candidate : null;
        }

        return configured;
    }
}
