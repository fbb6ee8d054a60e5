namespace EdgeCC.Calls.Tests.Rig;

/// <summary>The torture messages of RFC 4475, which live beside the repository.</summary>
internal static class TortureFiles
{
    /// <summary>One message; without the folder the test is skipped, visibly.</summary>
    public static byte[] Read(string name)
    {
        var path = Path.Combine(Folder(), "rfc4475", name + ".dat");
        Assert.SkipUnless(File.Exists(path), $"{path} is not there; EDGECC_CORPORA says where the vectors are");
        return File.ReadAllBytes(path);
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("EDGECC_CORPORA") is { Length: > 0 } set)
        {
            return set;
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "EdgeCC.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? ".", "..", "shared", "corpora");
    }
}
