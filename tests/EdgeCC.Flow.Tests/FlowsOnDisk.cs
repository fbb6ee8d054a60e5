namespace EdgeCC.Flow.Tests;

/// <summary>A folder of flows of its own, gone afterwards.</summary>
internal sealed class FlowsOnDisk : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("edgecc-flow-").FullName;

    /// <summary>Writes a file.</summary>
    /// <returns>Where it is.</returns>
    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
