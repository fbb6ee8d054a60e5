using System.Collections.Frozen;
using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Network.Media;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Network.Tests.Media;

/// <summary>A media plane on loopback, with a clock of its own for everything but the 20 ms frames.</summary>
internal sealed class PlaneRig : IAsyncDisposable
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(10);

    public PlaneRig(int ports = 2, params ISoundPort[] devices)
        : this(time: null, ports, devices)
    {
    }

    /// <param name="time">Null: <see cref="Time"/>, which stands still unless it is moved.</param>
    /// <param name="ports">How many of RTP.</param>
    /// <param name="devices">Numbered from 1 on.</param>
    public PlaneRig(TimeProvider? time, int ports, params ISoundPort[] devices)
    {
        var numbered = devices.Select((device, index) => KeyValuePair.Create(index + 1, device)).ToDictionary();
        Plane = new MediaPlane(
            new MediaModel(IPAddress.Loopback, 0, ports), numbered, Mailbox, time ?? Time, NullLogger.Instance);
        Plane.Start();
    }

    public FakeTimeProvider Time { get; } = new();

    public RecordingMailbox Mailbox { get; } = new();

    public MediaPlane Plane { get; }

    public static BridgePlan Silent(int port, FarEnd peer) => new(
        port,
        new LegId(port),
        new RtpPeer(peer.Address, AudioCodec.Pcmu, PayloadType: 0, DigitPayloadType: 101),
        SoundDirection.SendReceive,
        new SoundSource.Silent(),
        ListenForDigits: false,
        SilenceLimit: TimeSpan.FromSeconds(30));

    /// <summary>Lets the first two ports hear each other.</summary>
    public (BridgePlan One, BridgePlan Other) Bridge(FarEnd one, FarEnd other)
    {
        var (first, second) = (Plane.Ports[0], Plane.Ports[1]);
        var plans = (
            Silent(first, one) with { Source = new SoundSource.Relaying(second) },
            Silent(second, other) with { Source = new SoundSource.Relaying(first) });
        Plane.SetPlan(plans.Item1);
        Plane.SetPlan(plans.Item2);
        return plans;
    }

    /// <summary>Prompts of known bytes: the same in both laws, so that a test sees which samples went out.</summary>
    public void Render(params (Prompt Prompt, byte[] Samples)[] sounds) => Plane.SetPrompts(new PromptLibrary(
        sounds.ToFrozenDictionary(sound => sound.Prompt, sound => new PromptSound(sound.Samples, sound.Samples))));

    /// <summary>Waits until the counters say so.</summary>
    public async Task UntilAsync(Func<MediaCounts, bool> reached)
    {
        using var cap = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cap.CancelAfter(Cap);
        while (!reached(Plane.Counts))
        {
            cap.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Waits until the plans have been taken: until then the kernel drops what comes from a new peer.</summary>
    public Task PlansTakenAsync() => UntilAsync(_ => Plane.IsUpToDate);

    /// <summary>Waits until the 20 ms clock has come round this often.</summary>
    public Task FramesAsync(int count)
    {
        var until = Plane.Frames + count;
        return UntilAsync(_ => Plane.Frames >= until);
    }

    public ValueTask DisposeAsync() => Plane.DisposeAsync();
}
