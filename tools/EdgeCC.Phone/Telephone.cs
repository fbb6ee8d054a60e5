using System.Diagnostics;
using System.Net;
using System.Threading.Channels;
using EdgeCC.Phone.Sound;
using EdgeCC.Phone.Wire;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Phone;

/// <summary>
/// A softphone with real sockets and a handset. Everything that happens to it runs on one loop; what it reports is read
/// from <see cref="Reports"/>.
/// </summary>
internal sealed class Telephone : IAsyncDisposable
{
    private const int MaxWaiting = 1000;

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Channel<Action> _inbox = Channel.CreateBounded<Action>(MaxWaiting);
    private readonly Channel<PhoneReport> _reports = Channel.CreateBounded<PhoneReport>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly SipSocket _socket;
    private readonly Softphone _phone;
    private readonly Task _receiving;
    private readonly Task _living;

    /// <exception cref="System.Net.Sockets.SocketException">There is no way to the server.</exception>
    public Telephone(SoftphoneAccount account, IPEndPoint? listen, IncomingPolicy policy)
    {
        _socket = SipSocket.Open(account.Transport, account.Server, listen);
        Handset = new Handset(_socket.Address.Address, reading => _reports.Writer.TryWrite(new SoundHeard(reading)));
        _phone = new Softphone(account, _socket.Address, Handset.Address, new Random()) { Policy = policy };
        _receiving = ReceiveAsync();
        _living = Task.Run(LiveAsync);
    }

    /// <summary>Where it is reached.</summary>
    public IPEndPoint Address => _socket.Address;

    public Handset Handset { get; }

    /// <summary>What happens; ends when the connection with the server does.</summary>
    public ChannelReader<PhoneReport> Reports => _reports.Reader;

    /// <summary>Has something done to the phone, on its own loop.</summary>
    public void Do(Action<Softphone, TimeSpan> act) => _inbox.Writer.TryWrite(() => act(_phone, Now));

    public async ValueTask DisposeAsync()
    {
        _inbox.Writer.TryComplete();
        await _living;
        _socket.Dispose();
        await _receiving;
        Handset.Dispose();
    }

    private TimeSpan Now => Stopwatch.GetElapsedTime(_started);

    private async Task ReceiveAsync()
    {
        await _socket.ReceiveAsync((message, flow) => _inbox.Writer.TryWrite(() => _phone.Receive(message, flow, Now)));
        _inbox.Writer.TryComplete();
    }

    private async Task LiveAsync()
    {
        while (!_inbox.Reader.Completion.IsCompleted)
        {
            await SomethingToDoAsync();
            if (_inbox.Reader.TryRead(out var act))
            {
                act();
            }

            if (_phone.NextDeadline <= Now)
            {
                _phone.Advance(Now);
            }

            CarryOut();
        }

        _reports.Writer.TryComplete();
    }

    private async Task SomethingToDoAsync()
    {
        var waiting = _inbox.Reader.WaitToReadAsync().AsTask();
        if (_phone.NextDeadline is { } deadline)
        {
            var left = deadline - Now;
            await Task.WhenAny(waiting, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero));
        }
        else
        {
            await waiting;
        }
    }

    private void CarryOut()
    {
        while (_phone.TryTakeOutput(out var output))
        {
            if (output is PhoneMessage send)
            {
                if (!_socket.TrySend(send.Message, send.Flow))
                {
                    _phone.FlowLost(send.Flow, Now);
                }
            }
            else if (output is PhoneReport report)
            {
                _reports.Writer.TryWrite(report);
            }
        }
    }
}
