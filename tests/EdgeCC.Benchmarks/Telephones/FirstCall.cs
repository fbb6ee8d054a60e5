using System.Diagnostics;
using System.Net;
using System.Text;
using EdgeCC.Benchmarks.Appliance;
using EdgeCC.Benchmarks.Traffic;
using EdgeCC.Sip.Writing;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Benchmarks.Telephones;

/// <summary>
/// A customer who cannot wait: dials every 2 ms until somebody listens. On loopback a datagram to a port where nobody
/// does is lost at once, so the INVITE counted on is the first one the appliance could have heard.
/// </summary>
internal static class FirstCall
{
    private const int PatienceMilliseconds = 2;
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(120);

    /// <summary>Blocks until a call is answered, and gives it up.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static void AwaitAnswer(IPEndPoint server, ApplianceProcess appliance)
    {
        using var socket = RtpTraffic.Bind(ApplianceFolder.Carrier);
        socket.Connect(server);
        var local = (IPEndPoint)socket.LocalEndPoint!;
        var phone = new Softphone(new SoftphoneAccount("carrier", "", server), local, new IPEndPoint(local.Address, 4000), new Random());
        phone.Call(ApplianceFolder.Number, TimeSpan.Zero);
        phone.TryTakeOutput(out var output);
        var invite = SipWriter.ToBytes(((PhoneMessage)output!).Message);

        var kernel = new Kernel([socket]);
        var buffer = GC.AllocateArray<byte>(65_536, pinned: true);
        var start = Stopwatch.GetTimestamp();
        var isHeard = false;
        while (true)
        {
            if (!isHeard)
            {
                Kernel.Send((int)socket.Handle, invite);
            }

            kernel.Wait(PatienceMilliseconds);
            var length = Kernel.Receive((int)socket.Handle, buffer);
            if (length > 0 && Encoding.ASCII.GetString(buffer, 0, length).StartsWith("SIP/2.0 200", StringComparison.Ordinal))
            {
                return;
            }

            if (length > 0)
            {
                isHeard = true;
            }
            else if (appliance.HasExited || Stopwatch.GetElapsedTime(start) > Cap)
            {
                throw new TimeoutException($"Nobody answered. The appliance said last: {appliance.Words}");
            }
            else
            {
                // "Connection refused" ends the wait above at once.
                Thread.Sleep(PatienceMilliseconds);
            }
        }
    }
}
