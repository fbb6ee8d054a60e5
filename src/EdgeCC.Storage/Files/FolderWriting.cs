namespace EdgeCC.Storage.Files;

/// <summary>Writing a small file whole or not at all.</summary>
internal static class FolderWriting
{
    private const string NewEnding = ".new";

    /// <summary>Writes a file in place of any of that name; durable when this returns. The old one stays whole until the new one has taken its name.</summary>
    /// <exception cref="IOException">The disk refuses; the old one holds.</exception>
    public static void Replace(this IFolder folder, string name, ReadOnlySpan<byte> bytes)
    {
        using (var file = folder.Create(name + NewEnding))
        {
            file.Write(0, bytes);
            file.Sync();
        }

        folder.Rename(name + NewEnding, name);
        folder.Sync();
    }
}
