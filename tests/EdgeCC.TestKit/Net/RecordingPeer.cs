using System.Net;
using System.Net.Sockets;
using System.Text;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Net;

/// <summary>
/// A peer on a real socket that follows a script: sends whatever bytes it is given, well-formed or not, and expects
/// what comes back within ten seconds.
/// </summary>
public sealed class RecordingPeer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Socket _socket;
    private readonly SipTransport _transport;
    private readonly SipStreamFramer _framer = new();
    private readonly List<SipMessage> _heard = [];
    private readonly byte[] _buffer = new byte[65_535];

    private RecordingPeer(Socket socket, SipTransport transport)
    {
        _socket = socket;
        _transport = transport;
        Address = (IPEndPoint)socket.LocalEndPoint!;
    }

    public IPEndPoint Address { get; }

    /// <summary>Every message that came.</summary>
    public IReadOnlyList<SipMessage> Heard => _heard;

    /// <summary>A peer that speaks UDP with one address, from a port of its own.</summary>
    public static RecordingPeer OverUdp(IPEndPoint target)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(target);
        return new RecordingPeer(socket, SipTransport.Udp);
    }

    /// <summary>A peer that holds a TCP connection.</summary>
    public static async Task<RecordingPeer> OverTcpAsync(IPEndPoint target)
    {
        var socket = new Socket(target.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(target);
        return new RecordingPeer(socket, SipTransport.Tcp);
    }

    /// <summary>A peer that a connection is opened to.</summary>
    public static async Task<RecordingPeer> AcceptAsync(Socket listening)
    {
        using var patience = new CancellationTokenSource(Patience);
        return new RecordingPeer(await listening.AcceptAsync(patience.Token), SipTransport.Tcp);
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _socket.SendAsync(bytes, SocketFlags.None);

    /// <summary>Sends text; line ends become CRLF.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));

    /// <summary>The next bytes: one datagram, or what the stream has. Empty: the peer closed.</summary>
    /// <exception cref="OperationCanceledException">Nothing came.</exception>
    public async Task<ReadOnlyMemory<byte>> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return _buffer.AsMemory(0, await _socket.ReceiveAsync(_buffer, SocketFlags.None, patience.Token));
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.ConnectionReset)
        {
            return ReadOnlyMemory<byte>.Empty;
        }
    }

    /// <summary>The next message.</summary>
    /// <exception cref="OperationCanceledException">None came.</exception>
    /// <exception cref="InvalidDataException">What came was none.</exception>
    public async Task<SipMessage> ExpectAsync()
    {
        var bytes = _transport == SipTransport.Udp ? await ReceiveAsync() : await CutAsync();
        if (!SipParser.TryParse(bytes.Span, _transport, out var message, out var refusal))
        {
            throw new InvalidDataException($"Not SIP: {refusal.Text}");
        }

        _heard.Add(message);
        return message;
    }

    /// <summary>The next response, which must have this status.</summary>
    public async Task<SipResponse> ExpectAsync(int status)
    {
        var message = await ExpectAsync();
        return message is SipResponse response && response.Status == status
            ? response
            : throw new InvalidDataException($"{status} expected, but: {message}");
    }

    /// <summary>Waits until the other end closes the connection; what comes before is passed over.</summary>
    public async Task ExpectCloseAsync()
    {
        while (!(await ReceiveAsync()).IsEmpty)
        {
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<ReadOnlyMemory<byte>> CutAsync()
    {
        SipFrame frame;
        while (!_framer.TryTake(out frame))
        {
            var bytes = await ReceiveAsync();
            if (bytes.IsEmpty)
            {
                throw new InvalidDataException("A message was expected, but the connection closed.");
            }

            _framer.Append(bytes.Span);
        }

        return frame.Bytes;
    }
}
