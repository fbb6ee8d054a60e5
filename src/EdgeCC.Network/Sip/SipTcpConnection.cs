using System.Net.Sockets;
using System.Threading.Channels;
using EdgeCC.Engine.Ports;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Network.Sip;

/// <summary>
/// One TCP connection with a SIP peer, accepted or opened by us. Reading and writing end together; whoever holds
/// <see cref="RunAsync"/> learns of the end.
/// </summary>
internal sealed class SipTcpConnection : IDisposable
{
    private const int ReadBytes = 4096;
    private static readonly byte[] Pong = "\r\n"u8.ToArray();

    private readonly Socket _socket;
    private readonly SipIntake _intake;
    private readonly SipEdgeLimits _limits;
    private readonly TimeProvider _time;
    private readonly SipStreamFramer _framer = new();
    private readonly Channel<ReadOnlyMemory<byte>> _outgoing;
    private readonly CancellationTokenSource _closing = new();
    private readonly long _started;
    private long _restartedAt;
    private volatile bool _mustHurry;
    private volatile bool _isStranger = true;

    /// <param name="socket">Connected, or to be connected to the flow's remote address by <see cref="RunAsync"/>.</param>
    /// <param name="flow">The flow, with the connection's number.</param>
    /// <param name="intake">Gets what is read.</param>
    /// <param name="limits">Times and caps.</param>
    /// <param name="time">For what is overdue.</param>
    public SipTcpConnection(Socket socket, SipFlow flow, SipIntake intake, SipEdgeLimits limits, TimeProvider time)
    {
        _socket = socket;
        _intake = intake;
        _limits = limits;
        _time = time;
        Flow = flow;
        _outgoing = Channel.CreateBounded<ReadOnlyMemory<byte>>(limits.MaxQueuedSends);
        _started = time.GetTimestamp();
        _mustHurry = !socket.Connected;
    }

    public SipFlow Flow { get; }

    /// <summary>True once the connection has carried a message the Switchboard knows of.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>True until <see cref="Acquaint"/>: a phone or trunk of ours is none.</summary>
    public bool IsStranger => _isStranger;

    /// <summary>Time since the peer's last message, or since it began the one it is sending.</summary>
    public TimeSpan Idle => _time.GetElapsedTime(_started) - TimeSpan.FromTicks(Interlocked.Read(ref _restartedAt));

    /// <summary>True when the peer has been silent, or slow with a message, for too long.</summary>
    public bool IsOverdue => Idle >= (_mustHurry || _isStranger ? _limits.MessageTime : _limits.IdleTime);

    public bool IsClosing => _closing.IsCancellationRequested;

    /// <summary>Has a message written. False when too many wait already, or the connection is closing.</summary>
    public bool TrySend(ReadOnlyMemory<byte> message)
    {
        IsKnown = true;
        return _outgoing.Writer.TryWrite(message);
    }

    /// <summary>The peer is somebody the branch knows: its silence is waited out much longer.</summary>
    public void Acquaint() => _isStranger = false;

    /// <summary>Ends the connection once what waits has been written.</summary>
    public void Finish() => _outgoing.Writer.TryComplete();

    /// <summary>Ends the connection soon; never at once, so that the caller may hold a lock.</summary>
    public void Close() => _ = _closing.CancelAsync();

    /// <summary>Lives the connection's life; ends when it does. Never throws.</summary>
    public async Task RunAsync()
    {
        try
        {
            await ConnectAsync();
            await Task.WhenAll(ReadAsync(), WriteAsync());
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // How a connection ends makes no difference to its flow.
        }
        catch (Exception fault)
        {
            _intake.Stumble(fault);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task ConnectAsync()
    {
        if (!_socket.Connected)
        {
            await _socket.ConnectAsync(Flow.Remote, _closing.Token);
            RestartClock(mustHurry: false);
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[ReadBytes];
        try
        {
            int count;
            do
            {
                count = await _socket.ReceiveAsync(buffer, SocketFlags.None, _closing.Token);
            }
            while (count > 0 && await TakeAsync(buffer.AsMemory(0, count)));
        }
        finally
        {
            // What is queued, such as a refusal, is still written, but not for ever.
            RestartClock(mustHurry: true);
            _outgoing.Writer.TryComplete();
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(_closing.Token))
            {
                var rest = message;
                while (!rest.IsEmpty)
                {
                    rest = rest[await _socket.SendAsync(rest, SocketFlags.None, _closing.Token)..];
                }
            }
        }
        finally
        {
            await _closing.CancelAsync();
        }
    }

    /// <summary>Takes bytes from the stream; false when the stream is of no more use.</summary>
    private async ValueTask<bool> TakeAsync(ReadOnlyMemory<byte> bytes)
    {
        var wasInside = _framer.IsInsideMessage;
        _framer.Append(bytes.Span);
        var isWhole = false;
        while (_framer.TryTake(out var frame))
        {
            isWhole = true;
            if (!await TakeAsync(frame))
            {
                return false;
            }
        }

        // A message once begun has a fixed time to come whole, however slowly its bytes drip.
        if (isWhole || !wasInside)
        {
            RestartClock(_framer.IsInsideMessage);
        }

        return true;
    }

    private async ValueTask<bool> TakeAsync(SipFrame frame)
    {
        if (frame.Kind == SipFrameKind.Ping)
        {
            return _intake.IsKeepAlive(Pong) && _outgoing.Writer.TryWrite(Pong);
        }

        if (!_intake.Admits(Flow.Remote.Address, frame.Bytes.Length))
        {
            return frame.Kind == SipFrameKind.Message;
        }

        if (_intake.Read(frame.Bytes.Span, Flow, out var answer) is { } arrived)
        {
            IsKnown = true;
            RestartClock(mustHurry: false);
            // While the mailbox is full nothing more is read: the kernel slows the peer down.
            await _intake.PostAsync(arrived, _time, _closing.Token);
        }
        else if (answer is not null)
        {
            _outgoing.Writer.TryWrite(SipWriter.ToBytes(answer));
        }

        return frame.Kind == SipFrameKind.Message;
    }

    private void RestartClock(bool mustHurry)
    {
        Interlocked.Exchange(ref _restartedAt, _time.GetElapsedTime(_started).Ticks);
        _mustHurry = mustHurry;
    }
}
