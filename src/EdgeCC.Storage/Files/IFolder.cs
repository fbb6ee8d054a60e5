namespace EdgeCC.Storage.Files;

/// <summary>
/// A folder whose promises are spelt out, so that a test can put one in its place that forgets everything not promised:
/// a file's bytes last once <see cref="IFile.Sync"/> has returned, its name once <see cref="Sync"/> has.
/// Every member throws <see cref="IOException"/> where the disk does not play along.
/// </summary>
internal interface IFolder : IDisposable
{
    /// <summary>Where it is, for messages.</summary>
    string Path { get; }

    /// <summary>The names of the files in it, in no order.</summary>
    IReadOnlyList<string> Names();

    /// <summary>Makes an empty file, in place of any of that name.</summary>
    IFile Create(string name);

    /// <summary>Opens a file that is there.</summary>
    IFile Open(string name);

    /// <summary>Gives a file another name, in place of any of that name.</summary>
    void Rename(string from, string to);

    /// <summary>Takes a file away, where there is one.</summary>
    void Delete(string name);

    /// <summary>Makes the names in it last.</summary>
    void Sync();
}
