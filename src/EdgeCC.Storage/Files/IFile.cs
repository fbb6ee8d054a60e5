namespace EdgeCC.Storage.Files;

/// <summary>An open file of an <see cref="IFolder"/>.</summary>
internal interface IFile : IDisposable
{
    /// <summary>Its length, in bytes.</summary>
    long Length { get; }

    /// <summary>Reads up to <paramref name="into"/>'s length; fewer bytes only at the end of the file.</summary>
    int Read(long offset, Span<byte> into);

    /// <summary>Writes all of <paramref name="bytes"/>, lengthening the file where need be.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts the file off.</summary>
    void Truncate(long length);

    /// <summary>Makes its bytes and its length last.</summary>
    void Sync();
}
