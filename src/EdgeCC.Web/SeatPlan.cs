using System.Net;
using System.Runtime.InteropServices;

namespace EdgeCC.Web;

/// <summary>
/// Seats that strangers may take: so many in all, so many for one address, so that no host takes the pages away from
/// the others. Safe from any thread.
/// </summary>
internal sealed class SeatPlan(int most, int mostPerSource)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, int> _taken = [];
    private int _all;

    /// <summary>Takes a seat; disposing gives it back. Null when all are taken, or all of this address.</summary>
    public IDisposable? TryTake(IPAddress source)
    {
        source = source.IsIPv4MappedToIPv6 ? source.MapToIPv4() : source;
        lock (_gate)
        {
            if (_all >= most || _taken.GetValueOrDefault(source) >= mostPerSource)
            {
                return null;
            }

            _all++;
            CollectionsMarshal.GetValueRefOrAddDefault(_taken, source, out _)++;
        }

        return new Seat(this, source);
    }

    private void GiveBack(IPAddress source)
    {
        lock (_gate)
        {
            _all--;
            if (--CollectionsMarshal.GetValueRefOrNullRef(_taken, source) == 0)
            {
                _taken.Remove(source);
            }
        }
    }

    private sealed class Seat(SeatPlan plan, IPAddress source) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                plan.GiveBack(source);
            }
        }
    }
}
