using System.Collections.Immutable;
using System.Net;
using EdgeCC.Engine.Health;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Control;

/// <summary>Who lately failed to sign in, for the status page. Keeps the newest; read from any thread.</summary>
internal sealed class RefusedAddressBook
{
    private const int Capacity = 50;

    private ImmutableArray<RefusedAddress> _newestFirst = [];

    public ImmutableArray<RefusedAddress> NewestFirst =>
        ImmutableInterlocked.InterlockedCompareExchange(ref _newestFirst, default, default);

    public void NoteFailure(IPAddress address, Moment now)
    {
        var known = Find(address);
        Put(new RefusedAddress(address, (known?.Failures ?? 0) + 1, now.Wall, known?.BannedUntil));
    }

    public void NoteBan(IPAddress address, TimeSpan duration, Moment now) =>
        Put(new RefusedAddress(address, Find(address)?.Failures ?? 0, now.Wall, now.Wall + duration));

    private RefusedAddress? Find(IPAddress address) =>
        _newestFirst.FirstOrDefault(refused => refused.Address.Equals(address));

    private void Put(RefusedAddress refused) =>
        ImmutableInterlocked.Update(
            ref _newestFirst,
            static (all, newest) =>
                [newest, .. all.Where(other => !other.Address.Equals(newest.Address)).Take(Capacity - 1)],
            refused);
}
