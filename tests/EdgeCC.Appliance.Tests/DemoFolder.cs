using EdgeCC.Appliance.Configuration;

namespace EdgeCC.Appliance.Tests;

/// <summary>A copy of the demo branch's configuration, to be read from and broken.</summary>
internal sealed class DemoFolder : IDisposable
{
    public DemoFolder()
    {
        Path = Directory.CreateTempSubdirectory("edgecc-demo-").FullName;
        var demo = System.IO.Path.Combine(RepositoryRoot(), "src", "EdgeCC.Appliance", "demo");
        Directory.CreateDirectory(File("flows"));
        Directory.CreateDirectory(File("knowledge"));
        foreach (var file in Directory.EnumerateFiles(demo, "*.yaml", SearchOption.AllDirectories))
        {
            System.IO.File.Copy(file, File(System.IO.Path.GetRelativePath(demo, file)));
        }
    }

    public string Path { get; }

    public ConfigurationSource Source => new(Path);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Replaces a piece of a file.</summary>
    public void Edit(string name, string from, string to)
    {
        var text = System.IO.File.ReadAllText(File(name));
        Assert.Contains(from, text);
        System.IO.File.WriteAllText(File(name), text.Replace(from, to));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string RepositoryRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(root.FullName, "EdgeCC.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("EdgeCC.sln");
        }

        return root.FullName;
    }
}
