using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Wav;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>
/// A baresip of our own: registers, speaks a tone, records what it hears, and is driven over its control port
/// (netstring-framed JSON; one client at a time).
/// </summary>
internal sealed class Baresip : IAsyncDisposable
{
    private const int RtpPorts = 20;
    private const int SampleRate = 8000;

    private readonly TemporaryFolder _folder = new();
    private readonly List<JsonNode> _events = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Child _process;
    private readonly IPEndPoint _server;
    private TcpClient? _control;

    /// <param name="server">Where it registers.</param>
    /// <param name="user">Its user.</param>
    /// <param name="password">Its password.</param>
    /// <param name="toneHz">What it says.</param>
    /// <param name="answers">True: picks up by itself.</param>
    /// <param name="transport"><c>udp</c> or <c>tcp</c>.</param>
    private Baresip(IPEndPoint server, string user, string password, int toneHz, bool answers, string transport)
    {
        _server = server;
        ControlPort = FreePorts.Take();
        var sip = FreePorts.Take(2);
        Directory.CreateDirectory(Heard);
        Tone.Write(_folder.File("mic.wav"), toneHz, seconds: 120);
        File.WriteAllText(_folder.File("config"), Config(sip, FreePorts.Take(RtpPorts)));
        File.WriteAllText(
            _folder.File("accounts"),
            $"<sip:{user}@{server};transport={transport}>;auth_user={user};auth_pass={password};regint=60;"
            + $"answermode={(answers ? "auto" : "manual")};audio_codecs=PCMA/8000/1,PCMU/8000/1\n");
        // Told to write line by line: into a pipe it would keep its words for itself until there are 4 KiB of them.
        _process = Child.Start(Programs.Peer("stdbuf"), ["-oL", Programs.Peer("baresip"), "-f", _folder.Path, "-v"]);
    }

    private int ControlPort { get; }

    private string Heard => _folder.File("heard");

    public static async Task<Baresip> StartAsync(
        IPEndPoint server, string user, string password, int toneHz, bool answers = true, string transport = "udp")
    {
        var baresip = new Baresip(server, user, password, toneHz, answers, transport);
        try
        {
            await baresip.ConnectAsync();
            return baresip;
        }
        catch
        {
            await baresip.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives a command.</summary>
    public async Task CommandAsync(string command, string? parameters = null)
    {
        var message = new JsonObject { ["command"] = command, ["token"] = "t" };
        if (parameters is not null)
        {
            message["params"] = parameters;
        }

        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        var frame = Encoding.UTF8.GetBytes($"{bytes.Length}:{Encoding.UTF8.GetString(bytes)},");
        await _control!.GetStream().WriteAsync(frame);
    }

    /// <summary>Presses a key and lets it go (RFC 4733).</summary>
    public async Task PressAsync(char digit)
    {
        await CommandAsync("sndcode", digit.ToString());
        await CommandAsync("sndcode");
    }

    /// <summary>The first event of a type that has not been awaited yet.</summary>
    public async Task<JsonNode> EventAsync(string type)
    {
        using var cap = new CancellationTokenSource(Child.Cap);
        while (true)
        {
            lock (_events)
            {
                if (_events.Find(node => (string?)node["type"] == type) is { } found)
                {
                    _events.Remove(found);
                    return found;
                }
            }

            try
            {
                await _arrived.WaitAsync(cap.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"baresip never told {type}:\n{_process.Output}");
            }
        }
    }

    /// <summary>Dials, and waits until the other end has answered.</summary>
    public async Task CallAsync(string number)
    {
        await CommandAsync("dial", $"sip:{number}@{_server}");
        await EventAsync("CALL_ESTABLISHED");
    }

    /// <summary>Signs the agent of this phone in (*11), hears that it is so, and is hung up upon.</summary>
    public async Task SignInAsync()
    {
        await CallAsync("*11");
        await EventAsync("CALL_CLOSED");
    }

    /// <summary>Waits until it has heard so much more in the call that is up.</summary>
    public async Task HearAsync(TimeSpan sound)
    {
        var wanted = HeardBytes() + (int)(sound.TotalSeconds * SampleRate * sizeof(short));
        await Eventually.TrueAsync(
            () => HeardBytes() >= wanted, () => $"baresip heard {HeardBytes()} of {wanted} bytes:\n{_process.Output}");
    }

    /// <summary>What it has heard in its last call; complete once the call is over.</summary>
    public Waveform Recording() =>
        WavReader.TryRead(File.ReadAllBytes(LastRecording()!), out var sound, out var problem)
            ? sound
            : throw new InvalidDataException($"baresip's recording: {problem}");

    public async ValueTask DisposeAsync()
    {
        _control?.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
        _arrived.Dispose();
    }

    private async Task ConnectAsync()
    {
        await _process.LineAsync(line => line.Contains("baresip is ready", StringComparison.Ordinal));
        _control = new TcpClient();
        await _control.ConnectAsync(IPAddress.Loopback, ControlPort);
        _ = ReadAsync(_control.GetStream());
        await _process.LineAsync(line => line.Contains("[1 binding]", StringComparison.Ordinal));
    }

    private async Task ReadAsync(NetworkStream stream)
    {
        try
        {
            while (true)
            {
                var length = 0;
                for (var next = await ByteAsync(stream); next != ':'; next = await ByteAsync(stream))
                {
                    length = (length * 10) + (next - '0');
                }

                var body = new byte[length + 1];
                await stream.ReadExactlyAsync(body);
                var node = JsonNode.Parse(body.AsSpan(0, length))!;
                if ((bool?)node["event"] == true)
                {
                    lock (_events)
                    {
                        _events.Add(node);
                    }

                    _arrived.Release();
                }
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or EndOfStreamException or JsonException)
        {
            // The peer is gone, or the test is over.
        }
    }

    private long HeardBytes() => LastRecording() is { } file ? new FileInfo(file).Length : 0;

    private string? LastRecording() => Directory.GetFiles(Heard, "dump-*-dec.wav").MaxBy(File.GetCreationTimeUtc);

    private static async Task<char> ByteAsync(NetworkStream stream)
    {
        var one = new byte[1];
        await stream.ReadExactlyAsync(one);
        return (char)one[0];
    }

    private string Config(int sip, int rtp) => string.Create(CultureInfo.InvariantCulture, $"""
        poll_method epoll
        sip_listen 127.0.0.1:{sip}
        call_local_timeout 120
        call_max_calls 4
        audio_player aubridge,nil_{ControlPort}
        audio_source aufile,{_folder.File("mic.wav")}
        audio_alert aubridge,alert_{ControlPort}
        ausrc_format s16
        auplay_format s16
        auenc_format s16
        audec_format s16
        rtp_ports {rtp}-{rtp + RtpPorts - 1}
        rtcp_mux no
        jitter_buffer_delay 1-5
        net_interface 127.0.0.1
        module_path /usr/lib/baresip/modules
        module ctrl_tcp.so
        module g711.so
        module sndfile.so
        module aubridge.so
        module aufile.so
        module_tmp uuid.so
        module_tmp account.so
        module_app debug_cmd.so
        module_app menu.so
        ctrl_tcp_listen 127.0.0.1:{ControlPort}
        snd_path {Heard}/

        """);
}
