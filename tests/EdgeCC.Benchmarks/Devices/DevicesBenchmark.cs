using System.Diagnostics;
using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;
using EdgeCC.Network.Media;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Benchmarks.Devices;

/// <summary>
/// The media plane with lines that have no card, each in a call with a phone: how long a click takes from mouth to ear through
/// the box, and what a line costs its thread beside a phone.
/// </summary>
internal static class DevicesBenchmark
{
    private const double FrameMilliseconds = 20;
    private const double SamplesPerMillisecond = 8;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var (lines, seconds) = (arguments.Number("--lines", 8), arguments.Number("--seconds", 15));
        var (toPhone, toLine) = (new List<double>(), new List<double>());
        var idle = Measure(lines, 0, seconds, [], []);
        var withPhones = Measure(lines, lines, seconds, toPhone, toLine);
        var phonesOnly = Measure(0, 2 * lines, seconds, [], []);
        var aLine = (withPhones - idle) / lines;
        var aCall = phonesOnly / lines;
        return
        [
            new("devices", $"line to phone, mouth to socket, p50 of {toPhone.Count}", Quantile.Median(toPhone), "ms"),
            new("devices", "line to phone, p99", Quantile.Of(toPhone, 0.99), "ms"),
            new("devices", $"phone to line, mouth to device, p50 of {toLine.Count}", Quantile.Median(toLine), "ms"),
            new("devices", "phone to line, p99", Quantile.Of(toLine, 0.99), "ms"),
            new("devices", $"media thread with {lines} lines and no call", idle / 10_000, "%"),
            new("devices", "one line more in a call with a phone", aLine / 10_000, "%"),
            new("devices", "two phones more in a call", aCall / 10_000, "%"),
            new("devices", "CPU of the first call to the second", aLine / aCall, ""),
        ];
    }

    /// <summary>CPU of the media thread, in microseconds a second; and how old clicks were when they arrived, in ms.</summary>
    private static double Measure(int lines, int phones, int seconds, List<double> toPhone, List<double> toLine)
    {
        var devices = Enumerable.Range(1, lines).ToDictionary(number => number, _ => new ClickDevice());
        var plane = new MediaPlane(
            new MediaModel(IPAddress.Loopback, FirstPort: 0, Math.Max(1, phones)),
            devices.ToDictionary(device => device.Key, device => (ISoundPort)device.Value),
            new NoMailbox(),
            TimeProvider.System,
            NullLogger.Instance);
        using var far = new Phones(Math.Max(1, phones));
        plane.Start();
        if (phones > 0)
        {
            Bridge(plane, far, devices);
            far.Start(plane.Ports);
        }

        Thread.Sleep(Warming);
        if (phones > 0 && lines > 0)
        {
            Listen(far, devices[1], toPhone, toLine);
        }

        var (before, start) = (MediaThread.CpuMicroseconds(), Stopwatch.GetTimestamp());
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        var used = (MediaThread.CpuMicroseconds() - before) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        far.Dispose();
        plane.DisposeAsync().AsTask().Wait();
        return used;
    }

    /// <summary>Each line with a phone; without lines each phone with its neighbour.</summary>
    private static void Bridge(MediaPlane plane, Phones far, Dictionary<int, ClickDevice> devices)
    {
        for (var i = 0; i < plane.Ports.Length; i++)
        {
            var peer = new RtpPeer(far.Addresses[i], AudioCodec.Pcmu, PayloadType: 0, DigitPayloadType: 101);
            plane.SetPlan(Plan(plane.Ports[i], peer, devices.Count > 0 ? i + 1 : plane.Ports[i ^ 1]));
            if (devices.Count > 0)
            {
                plane.SetPlan(Plan(i + 1, peer: null, plane.Ports[i]));
            }
        }
    }

    // A click's first sample was spoken a frame before its packet was whole.
    private static void Listen(Phones far, ClickDevice line, List<double> toPhone, List<double> toLine)
    {
        far.ClickReceived = at =>
            toPhone.Add(Stopwatch.GetElapsedTime(line.ClickedAt, at).TotalMilliseconds + FrameMilliseconds);
        line.ClickSaid = (at, sample) =>
            toLine.Add(
                Stopwatch.GetElapsedTime(far.ClickedAt, at).TotalMilliseconds
                + FrameMilliseconds + (sample / SamplesPerMillisecond));
    }

    private static BridgePlan Plan(int port, RtpPeer? peer, int from) => new(
        port,
        new LegId(port),
        peer,
        SoundDirection.SendReceive,
        new SoundSource.Relaying(from),
        ListenForDigits: false,
        SilenceLimit: TimeSpan.FromSeconds(30));

    private sealed class NoMailbox : IMailbox
    {
        public bool TryPost(Event @event) => true;
    }
}
