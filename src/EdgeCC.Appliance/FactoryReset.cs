namespace EdgeCC.Appliance;

/// <summary>
/// Has the box forget the branch it stood in (decision 0906): customers, interactions, recordings, prompts, who may sign in, how
/// far the platform had come. The configuration goes back to the one it was delivered with, where there is one.
/// </summary>
internal static class FactoryReset
{
    /// <summary>Forgets. What was begun and cut off by a power failure is begun again by the next.</summary>
    /// <param name="data">What is forgotten.</param>
    /// <param name="configuration">The folder of the configuration.</param>
    /// <param name="delivered">The folder of the one it was delivered with; null: it stays as it is.</param>
    /// <exception cref="IOException">Something cannot be erased or written.</exception>
    public static void Forget(DataFolder data, string configuration, string? delivered)
    {
        foreach (var tenant in data.Tenants.Where(Directory.Exists))
        {
            Directory.Delete(tenant, recursive: true);
        }

        if (delivered is not null)
        {
            Restore(Path.GetFullPath(delivered), Path.GetFullPath(configuration));
        }
    }

    // First what is delivered, file by file, then away with the rest: at no moment is there no configuration.
    private static void Restore(string from, string to)
    {
        var files = Names(from);
        foreach (var name in files)
        {
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, name), target + ".new", overwrite: true);
            File.Move(target + ".new", target, overwrite: true);
        }

        foreach (var name in Names(to).Except(files))
        {
            File.Delete(Path.Combine(to, name));
        }
    }

    private static IReadOnlyList<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))];
}
