using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Benchmarks.Traffic;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Benchmarks.Telephones;

/// <summary>
/// Many telephones at one address, each with its SIP and RTP socket, all living on one thread. Calls that end otherwise
/// than by hanging up spoil a measurement: the bank counts them.
/// </summary>
internal sealed class SoftphoneBank : IDisposable
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookingInterval = TimeSpan.FromMilliseconds(20);

    // Timers of SIP are of half a second and more.
    private static readonly TimeSpan TimerStep = TimeSpan.FromMilliseconds(50);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<Action> _orders = new();
    private readonly Socket[] _sockets;
    private readonly Softphone[] _phones;
    private readonly SipFlow[] _flows;
    private readonly Thread _thread;
    private readonly byte[] _buffer = GC.AllocateArray<byte>(65_536, pinned: true);
    private TimeSpan _timersSeen;
    private volatile bool _isOver;

    public SoftphoneBank(IReadOnlyList<SoftphoneAccount> accounts, IPAddress address)
    {
        Sound = [.. accounts.Select(_ => RtpTraffic.Bind(address))];
        _sockets = [.. accounts.Select(account => Connect(address, account.Server))];
        _flows = [.. accounts.Zip(_sockets, (account, socket) => new SipFlow(SipTransport.Udp, Local(socket), account.Server))];
        _phones = [.. accounts.Select((account, i) => new Softphone(account, Local(_sockets[i]), Local(Sound[i]), new Random(i)))];
        _thread = new Thread(Live) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Told of each message just before it is sent: the answer may be there before the sending call is back.</summary>
    public Action<SipMessage, long> Sending { get; set; } = (_, _) => { };

    /// <summary>The phones' RTP sockets.</summary>
    public IReadOnlyList<Socket> Sound { get; }

    /// <summary>Calls refused or failed so far.</summary>
    public int Failed { get; private set; }

    public int Count => _phones.Length;

    /// <summary>Has something done to one phone, on the bank's thread.</summary>
    public void Do(int phone, Action<Softphone, TimeSpan> act) => _orders.Enqueue(() =>
    {
        act(_phones[phone], Now);
        CarryOut(phone);
    });

    /// <summary>Blocks until these phones are all in this state.</summary>
    public void Await(string what, Range phones, Predicate<Softphone> state)
    {
        var start = Stopwatch.GetTimestamp();
        while (!Ask(() => Array.TrueForAll(_phones[phones], state)))
        {
            if (Failed > 0 || Stopwatch.GetElapsedTime(start) > Cap)
            {
                throw new TimeoutException($"Not all phones are {what}; {Failed} calls failed.");
            }

            Thread.Sleep(LookingInterval);
        }
    }

    /// <summary>Points each phone's RTP socket at who it talks to.</summary>
    public void ConnectSound()
    {
        foreach (var (socket, phone) in Sound.Zip(_phones))
        {
            socket.Connect(Ask(() => phone.Sound!.Remote!));
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        foreach (var socket in _sockets.Concat(Sound))
        {
            socket.Dispose();
        }
    }

    private TimeSpan Now => Stopwatch.GetElapsedTime(_started);

    private static IPEndPoint Local(Socket socket) => (IPEndPoint)socket.LocalEndPoint!;

    private static Socket Connect(IPAddress address, IPEndPoint server)
    {
        var socket = RtpTraffic.Bind(address);
        socket.Connect(server);
        return socket;
    }

    private T Ask<T>(Func<T> question)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Enqueue(() => answer.SetResult(question()));
        return answer.Task.GetAwaiter().GetResult();
    }

    private void Live()
    {
        var kernel = new Kernel(_sockets);
        while (!_isOver)
        {
            var ready = kernel.Wait(1);
            for (var i = 0; i < ready; i++)
            {
                Receive(kernel.Ready(i));
            }

            while (_orders.TryDequeue(out var order))
            {
                order();
            }

            LookAtTimers();
        }
    }

    private void Receive(int phone)
    {
        var length = Kernel.Receive((int)_sockets[phone].Handle, _buffer);
        if (length > 0 && SipParser.TryParse(_buffer.AsSpan(0, length), SipTransport.Udp, out var message, out _))
        {
            _phones[phone].Receive(message, _flows[phone], Now);
            CarryOut(phone);
        }
    }

    private void LookAtTimers()
    {
        if (Now - _timersSeen < TimerStep)
        {
            return;
        }

        _timersSeen = Now;
        for (var i = 0; i < _phones.Length; i++)
        {
            if (_phones[i].NextDeadline <= Now)
            {
                _phones[i].Advance(Now);
                CarryOut(i);
            }
        }
    }

    private void CarryOut(int phone)
    {
        while (_phones[phone].TryTakeOutput(out var output))
        {
            switch (output)
            {
                case PhoneMessage { Message: var message }:
                    var bytes = SipWriter.ToBytes(message);
                    Sending(message, Stopwatch.GetTimestamp());
                    Kernel.Send((int)_sockets[phone].Handle, bytes);
                    break;
                case CallEnded { How: CallEnding.Failed or CallEnding.RefusedThere }:
                    Failed++;
                    break;
                default:
                    break;
            }
        }
    }
}
