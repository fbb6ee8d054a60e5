using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Benchmarks.Appliance;
using EdgeCC.Benchmarks.Traffic;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Benchmarks.Telephones;

/// <summary>
/// A customer who cannot wait: dials every 2 ms until somebody listens. On loopback a datagram to a port where nobody
/// does is lost at once, so the INVITE counted on is the first one the appliance could have heard.
/// </summary>
internal sealed class FirstCall : IDisposable
{
    private const int PatienceMilliseconds = 2;
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(120);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly byte[] _buffer = GC.AllocateArray<byte>(65_536, pinned: true);
    private readonly Socket _socket = RtpTraffic.Bind(ApplianceFolder.Carrier);
    private readonly IPEndPoint _server;
    private readonly Softphone _phone;

    public FirstCall(IPEndPoint server)
    {
        _server = server;
        _socket.Connect(server);
        _phone = new Softphone(
            new SoftphoneAccount("carrier", "", server), Local, new IPEndPoint(ApplianceFolder.Carrier, 4000), new Random());
    }

    /// <summary>Blocks until the call is answered. It is to be hung up by disposing of this.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public void AwaitAnswer(ApplianceProcess appliance)
    {
        _phone.Call(ApplianceFolder.Number, Now);
        _phone.TryTakeOutput(out var output);
        var invite = SipWriter.ToBytes(((PhoneMessage)output!).Message);
        while (!TryReceive())
        {
            if (appliance.HasExited || Now > Cap)
            {
                throw new TimeoutException($"Nobody answered. The appliance said last: {appliance.Words}");
            }

            Kernel.Send((int)_socket.Handle, invite);
            Thread.Sleep(PatienceMilliseconds);
        }

        while (!_phone.IsTalking && Now < Cap)
        {
            _socket.Poll(Cap, SelectMode.SelectRead);
            TryReceive();
        }
    }

    public void Dispose()
    {
        _phone.HangUp(Now);
        CarryOut();
        _socket.Dispose();
    }

    private TimeSpan Now => Stopwatch.GetElapsedTime(_started);

    private IPEndPoint Local => (IPEndPoint)_socket.LocalEndPoint!;

    private bool TryReceive()
    {
        var length = Kernel.Receive((int)_socket.Handle, _buffer);
        if (length <= 0 || !SipParser.TryParse(_buffer.AsSpan(0, length), SipTransport.Udp, out var message, out _))
        {
            return false;
        }

        _phone.Receive(message, new SipFlow(SipTransport.Udp, Local, _server), Now);
        CarryOut();
        return true;
    }

    private void CarryOut()
    {
        while (_phone.TryTakeOutput(out var output))
        {
            if (output is PhoneMessage { Message: var message })
            {
                Kernel.Send((int)_socket.Handle, SipWriter.ToBytes(message));
            }
        }
    }
}
