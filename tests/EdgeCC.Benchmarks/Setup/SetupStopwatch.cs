using System.Collections.Concurrent;
using System.Diagnostics;
using EdgeCC.Benchmarks.Telephones;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Benchmarks.Setup;

/// <summary>Notes when an INVITE leaves a customer and the 180 its desk phone; the caller's number tells which belong together.</summary>
internal sealed class SetupStopwatch
{
    private readonly Floor _floor;
    private readonly ConcurrentDictionary<string, (int Customer, long At)> _dialled = new();
    private readonly ConcurrentQueue<double> _delays = new();

    public SetupStopwatch(Floor floor)
    {
        _floor = floor;
        var customers = Enumerable.Range(0, floor.Customers.Count).ToDictionary(Floor.Caller);
        floor.Customers.Sending = (message, at) =>
        {
            if (message is SipRequest { Method: SipMethods.Invite, From.Uri.User: { } caller })
            {
                _dialled.TryAdd(caller, (customers[caller], at));
            }
        };
        floor.Desks.Sending = (message, at) =>
        {
            if (message is SipResponse { Status: 180, From.Uri.User: { } caller })
            {
                Rings(caller, at);
            }
        };
    }

    /// <summary>The delays, in ms, of the calls made meanwhile.</summary>
    public IReadOnlyList<double> Take(Action calls)
    {
        _delays.Clear();
        calls();
        return [.. _delays];
    }

    private void Rings(string caller, long at)
    {
        if (_dialled.TryRemove(caller, out var dialled))
        {
            _delays.Enqueue(Stopwatch.GetElapsedTime(dialled.At, at).TotalMilliseconds);
            _floor.Customers.Do(dialled.Customer, (phone, now) => phone.HangUp(now));
        }
    }
}
