namespace EdgeCC.Storage.Recordings;

/// <summary>
/// What the folder holds, and may hold. A recording takes the room of its greatest length when it begins, so that none that was
/// begun ever finds it full.
/// </summary>
internal sealed class RecordingBudget(RecordingLimits limits, int files, long bytes)
{
    // The control thread reserves, the writer gives back; neither holds this for longer than it takes to count.
    private readonly Lock _counting = new();
    private int _files = files;
    private long _bytes = bytes;
    private int _underWay;

    public (int Files, long Bytes) Held
    {
        get
        {
            lock (_counting)
            {
                return (_files, _bytes);
            }
        }
    }

    public bool TryBegin(long most)
    {
        lock (_counting)
        {
            if (_underWay >= limits.MostAtOnce || _files >= limits.MostFiles || _bytes + most > limits.MostBytes)
            {
                return false;
            }

            _underWay++;
            _files++;
            _bytes += most;
            return true;
        }
    }

    /// <summary>A recording that reserved <paramref name="most"/> is over; <paramref name="kept"/> bytes stay, null: nothing does.</summary>
    public void End(long most, long? kept)
    {
        lock (_counting)
        {
            _underWay--;
            _files -= kept is null ? 1 : 0;
            _bytes -= most - (kept ?? 0);
        }
    }

    /// <summary>A kept file is gone.</summary>
    public void Erase(long length)
    {
        lock (_counting)
        {
            _files--;
            _bytes -= length;
        }
    }
}
