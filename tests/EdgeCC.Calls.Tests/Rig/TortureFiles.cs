namespace EdgeCC.Calls.Tests.Rig;

/// <summary>The torture messages of RFC 4475, which live beside the repository.</summary>
internal static class TortureFiles
{
    /// <summary>One message; without the folder the test is skipped, visibly.</summary>
    public static byte[] Read(string name) => File.ReadAllBytes(PathOf(name + ".dat"));

    /// <summary>What is expected of each message: its name, and the outcomes that are right.</summary>
    public static IReadOnlyList<(string Name, string[] Expected)> Expectations() =>
    [
        .. File.ReadLines(PathOf("EXPECT.tsv")).Skip(1).Select(row => row.Split('\t'))
            .Select(row => (Path.GetFileNameWithoutExtension(row[0]), row[3].Split('|'))),
    ];

    private static string PathOf(string file)
    {
        var path = Path.Combine(Folder(), "rfc4475", file);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there; EDGECC_CORPORA says where the vectors are");
        return path;
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
