using EdgeCC.Engine.Ports;

namespace EdgeCC.Sync.Tests;

internal sealed class MemoryCursor : IUplinkCursor
{
    private long _acknowledged;

    public long Acknowledged => Volatile.Read(ref _acknowledged);

    public void Move(long sequence) => Volatile.Write(ref _acknowledged, Math.Max(Acknowledged, sequence));
}
