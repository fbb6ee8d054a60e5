namespace EdgeCC.Storage.Tests.Files;

/// <summary>One file as it is in the cache, as it is on the disk, and the changes between the two.</summary>
internal sealed class FaultyFile
{
    private const int Sector = 512;

    private readonly List<Change> _unsynced = [];
    private readonly MemoryStream _cached = new();
    private byte[] _durable = [];

    // Given what is on the disk and who survives (null: all), what is on the disk then.
    private delegate byte[] Change(byte[] disk, Random? survivors);

    public long Length => _cached.Length;

    public byte[] Read(long offset, int most)
    {
        var length = (int)Math.Clamp(_cached.Length - offset, 0, most);
        return _cached.GetBuffer().AsSpan((int)Math.Min(offset, _cached.Length), length).ToArray();
    }

    public void Write(long offset, byte[] bytes)
    {
        _cached.Position = offset;
        _cached.Write(bytes);
        _unsynced.Add((disk, survivors) => Written(disk, (int)offset, bytes, survivors));
    }

    public void Truncate(long length)
    {
        _cached.SetLength(length);
        _unsynced.Add((disk, survivors) =>
            survivors?.Next(2) == 0 ? disk : disk[..(int)Math.Min(disk.Length, length)]);
    }

    public void Sync()
    {
        _durable = _unsynced.Aggregate(_durable, (disk, change) => change(disk, null));
        _unsynced.Clear();
    }

    public void ForgetUnsynced() => _unsynced.Clear();

    public void Rot(Action<byte[]> change)
    {
        _durable = [.. _durable];
        change(_durable);
        _cached.SetLength(0);
        _cached.Write(_durable);
    }

    public FaultyFile AfterThePowerCut(Random? survivors)
    {
        var found = new FaultyFile
        {
            _durable = survivors is null
                ? _durable
                : _unsynced.Aggregate(_durable, (disk, change) => change(disk, survivors)),
        };
        found._cached.Write(found._durable);
        return found;
    }

    // Sector by sector; one that was not written, but lies before the end of the file, reads as zeros.
    private static byte[] Written(byte[] disk, int offset, byte[] bytes, Random? survivors)
    {
        var likelihood = survivors?.NextDouble() ?? 1;
        var result = disk.ToArray();
        for (var at = 0; at < bytes.Length; at += Sector)
        {
            if (survivors is null || survivors.NextDouble() < likelihood)
            {
                var part = bytes.AsSpan(at, Math.Min(Sector, bytes.Length - at));
                Array.Resize(ref result, Math.Max(result.Length, offset + at + part.Length));
                part.CopyTo(result.AsSpan(offset + at));
            }
        }

        return result;
    }
}
