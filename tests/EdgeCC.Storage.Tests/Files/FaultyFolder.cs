using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Tests.Files;

/// <summary>
/// A folder in memory that keeps apart what is durable and what merely was written, and whose disk can be full, fail to
/// sync, or lose its power: then every operation throws, and <see cref="AfterThePowerCut"/> is the folder as it is found
/// again.
/// </summary>
/// <param name="survivors">
/// Chooses which of the unsynced changes reached the disk all the same, whole or in part: a disk may write any of them,
/// in any order. Null: none did.
/// </param>
/// <param name="honest">False: syncing does nothing, though it says it did.</param>
internal sealed class FaultyFolder(Random? survivors = null, bool honest = true) : IFolder
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _powerCut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, FaultyFile> _names = [];
    private Dictionary<string, FaultyFile> _durableNames = [];
    private int _operationsLeft = int.MaxValue;

    public string Path => "/faulty";

    /// <summary>While true, writing stops half-way for want of space.</summary>
    public volatile bool Full;

    /// <summary>The next sync of a file fails, and what it should have written never reaches the disk.</summary>
    public volatile bool FailNextSync;

    /// <summary>Completes when the power fails.</summary>
    public Task PowerCut => _powerCut.Task;

    /// <summary>Lets the power fail after so many operations from now.</summary>
    public void CutThePowerAfter(int operations)
    {
        lock (_gate)
        {
            _operationsLeft = operations;
        }
    }

    /// <summary>What is found when the power is back.</summary>
    public FaultyFolder AfterThePowerCut()
    {
        var found = new FaultyFolder(survivors, honest);
        lock (_gate)
        {
            foreach (var (name, file) in survivors?.Next(2) == 1 ? _names : _durableNames)
            {
                found._names[name] = file.AfterThePowerCut(survivors);
            }
        }

        found._durableNames = new Dictionary<string, FaultyFile>(found._names);
        return found;
    }

    /// <summary>What is found when only the process died: the cache is still there, unsynced as it was.</summary>
    public FaultyFolder AfterTheCrash()
    {
        var found = new FaultyFolder(survivors, honest);
        lock (_gate)
        {
            foreach (var (name, file) in _names)
            {
                found._names[name] = file;
            }

            found._durableNames = _durableNames;
        }

        return found;
    }

    /// <summary>Changes bytes that were durable.</summary>
    public void Rot(string name, Action<byte[]> change) => _names[name].Rot(change);

    /// <summary>Lengthens a file behind the back of whoever writes it.</summary>
    public void Append(string name, byte[] bytes) => _names[name].Write(_names[name].Length, bytes);

    /// <summary>Takes a file away.</summary>
    public void Remove(string name) => _names.Remove(name);

    /// <summary>A file's length, in bytes.</summary>
    public long LengthOf(string name) => _names[name].Length;

    public IReadOnlyList<string> Names() => Do(() => _names.Keys.ToArray());

    public IFile Create(string name) => Do(() =>
    {
        if (_names.TryGetValue(name, out var file))
        {
            file.Truncate(0);
        }
        else
        {
            _names[name] = file = new FaultyFile();
        }

        return new OpenFile(this, file);
    });

    public IFile Open(string name) => Do(() =>
        _names.TryGetValue(name, out var file) ? new OpenFile(this, file) : throw new FileNotFoundException(name));

    public void Rename(string from, string to) => Do(() =>
    {
        _names.Remove(from, out var file);
        _names[to] = file!;
    });

    public void Delete(string name) => Do(() => _names.Remove(name));

    public void Sync() => Do(() =>
    {
        if (honest)
        {
            _durableNames = new Dictionary<string, FaultyFile>(_names);
        }
    });

    public void Dispose()
    {
    }

    private void Write(FaultyFile file, long offset, byte[] bytes)
    {
        var fitting = Full ? bytes.Length / 2 : bytes.Length;
        file.Write(offset, bytes[..fitting]);
        if (fitting < bytes.Length)
        {
            throw new IOException("No space left on device");
        }
    }

    private void Sync(FaultyFile file)
    {
        if (FailNextSync)
        {
            FailNextSync = false;
            file.ForgetUnsynced();
            throw new IOException("Input/output error");
        }

        if (honest)
        {
            file.Sync();
        }
    }

    private void Do(Action operation) => Do(() =>
    {
        operation();
        return true;
    });

    private T Do<T>(Func<T> operation)
    {
        lock (_gate)
        {
            if (--_operationsLeft < 0)
            {
                _powerCut.TrySetResult();
                throw new IOException("The power is cut.");
            }

            return operation();
        }
    }

    private sealed class OpenFile(FaultyFolder folder, FaultyFile file) : IFile
    {
        public long Length => folder.Do(() => file.Length);

        public int Read(long offset, Span<byte> into)
        {
            var most = into.Length;
            var read = folder.Do(() => file.Read(offset, most));
            read.CopyTo(into);
            return read.Length;
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            var copy = bytes.ToArray();
            folder.Do(() => folder.Write(file, offset, copy));
        }

        public void Truncate(long length) => folder.Do(() => file.Truncate(length));

        public void Sync() => folder.Do(() => folder.Sync(file));

        public void Dispose()
        {
        }
    }
}
