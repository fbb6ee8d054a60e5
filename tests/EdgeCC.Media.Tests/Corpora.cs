namespace EdgeCC.Media.Tests;

/// <summary>Published vectors, which live outside the repository.</summary>
internal static class Corpora
{
    /// <summary>The file's path; skips the test, visibly, where the vectors are not there.</summary>
    public static string Path(string file)
    {
        var folder = Environment.GetEnvironmentVariable("EDGECC_CORPORA") ?? BesideTheRepository();
        Assert.SkipWhen(folder is null || !File.Exists(System.IO.Path.Combine(folder, file)), $"no {file}: set EDGECC_CORPORA");
        return System.IO.Path.Combine(folder!, file);
    }

    private static string? BesideTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "EdgeCC.sln")))
            {
                return System.IO.Path.Combine(folder.Parent!.FullName, "shared", "corpora");
            }
        }

        return null;
    }
}
