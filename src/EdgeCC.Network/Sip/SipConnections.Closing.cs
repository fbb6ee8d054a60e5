using System.Net;

namespace EdgeCC.Network.Sip;

internal sealed partial class SipConnections
{
    /// <summary>Closes every connection of an address.</summary>
    public void CloseFrom(IPAddress address) => Close(one => one.Flow.Remote.Address.Equals(address));

    /// <summary>Lets what is queued, such as the last BYE, be written for a while, and closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        await _heartbeat.DisposeAsync();
        Task ended;
        lock (_gate)
        {
            ended = Task.WhenAll(_running);
            foreach (var connection in _open.Values)
            {
                connection.Finish();
            }
        }

        await Task.WhenAny(ended, Task.Delay(_limits.FarewellTime, _time));
        Close(_ => true);
        await ended;
    }

    private void CloseOverdue() => Close(one => one.IsOverdue);

    private void Close(Func<SipTcpConnection, bool> which)
    {
        SipTcpConnection[] chosen;
        lock (_gate)
        {
            chosen = [.. _open.Values.Where(which)];
        }

        foreach (var connection in chosen.Where(one => !one.IsClosing))
        {
            _counters.Count(SipCounter.ConnectionsClosed);
            connection.Close();
        }
    }
}
