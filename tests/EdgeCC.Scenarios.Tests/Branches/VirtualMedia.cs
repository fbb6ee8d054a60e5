using System.Net;
using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Sound;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>
/// The media plane at the seam: keeps the plans, lets prompts last two seconds each, and knows who hears what by
/// comparing addresses, as packets would.
/// </summary>
internal sealed class VirtualMedia(Timeline time, IMailbox mailbox) : IMediaPort
{
    private static readonly TimeSpan PromptLength = TimeSpan.FromSeconds(2);

    private readonly Dictionary<int, BridgePlan> _plans = [];
    private PromptLibrary _prompts = PromptLibrary.Empty;

    /// <summary>How many prompts there are to play.</summary>
    public int Prompts => _prompts.Count;

    /// <summary>Plans in force: zero once every leg is closed.</summary>
    public int Count => _plans.Count;

    public void SetPlan(BridgePlan plan)
    {
        var before = _plans.GetValueOrDefault(plan.Port)?.Source;
        _plans[plan.Port] = plan;
        if (plan.Source is SoundSource.Playing { Loop: false } playing && !playing.Equals(before))
        {
            time.In(PromptLength * playing.Prompts.Length, () => EndOf(plan.Port, playing.Playback));
        }
    }

    public void Clear(int port) => _plans.Remove(port);

    public void SetPrompts(PromptLibrary library) => _prompts = library;

    /// <summary>What a phone hears now: prompts, or the RTP address of who is relayed to it.</summary>
    public Heard HeardBy(IPEndPoint phone)
    {
        var plan = PlanTowards(phone);
        if (plan is null || plan.Direction is SoundDirection.ReceiveOnly or SoundDirection.Inactive)
        {
            return Heard.Silence;
        }

        return plan.Source switch
        {
            SoundSource.Playing playing when _prompts.Find(playing.Prompts[0]) is null => Heard.Silence,
            SoundSource.Playing playing => new Heard(playing.Prompts[0], null),
            SoundSource.Relaying relaying when _plans.GetValueOrDefault(relaying.FromPort) is { } other
                && other.Direction is SoundDirection.SendReceive or SoundDirection.ReceiveOnly =>
                new Heard(null, other.Peer?.Remote),
            _ => Heard.Silence,
        };
    }

    /// <summary>True while two line ports are let through to each other.</summary>
    public bool Joins(int one, int other) => Relays(one, other) && Relays(other, one);

    /// <summary>True while a phone and a line port are let through to each other.</summary>
    public bool Joins(IPEndPoint phone, int line) => PlanTowards(phone) is { } plan && Joins(plan.Port, line);

    /// <summary>True while what a phone says is recorded.</summary>
    public bool IsRecorded(IPEndPoint phone) => PlanTowards(phone)?.Recording is not null;

    /// <summary>A phone sends a key by RFC 4733.</summary>
    public void Press(IPEndPoint phone, char key)
    {
        if (PlanTowards(phone) is { ListenForDigits: true } plan)
        {
            mailbox.TryPost(new DigitHeard(plan.Leg, key));
        }
    }

    /// <summary>A phone's sound stops for good: its network is gone.</summary>
    public void FallSilent(IPEndPoint phone)
    {
        if (PlanTowards(phone) is { } plan)
        {
            time.In(plan.SilenceLimit, () => mailbox.TryPost(new MediaFellSilent(plan.Leg)));
        }
    }

    private bool Relays(int from, int to) =>
        _plans.GetValueOrDefault(to) is { Direction: SoundDirection.SendReceive, Source: SoundSource.Relaying relaying }
        && relaying.FromPort == from;

    private BridgePlan? PlanTowards(IPEndPoint phone) => _plans.Values.FirstOrDefault(plan => phone.Equals(plan.Peer?.Remote));

    private void EndOf(int port, PlaybackId playback)
    {
        if (_plans.TryGetValue(port, out var plan)
            && plan.Source is SoundSource.Playing playing
            && playing.Playback == playback)
        {
            mailbox.TryPost(new PromptsEnded(plan.Leg, playback));
        }
    }
}

/// <summary>What somebody hears.</summary>
/// <param name="Prompt">A prompt, or null.</param>
/// <param name="Voice">The RTP address of the other party, or null.</param>
internal sealed record Heard(Prompt? Prompt, IPEndPoint? Voice)
{
    public static readonly Heard Silence = new(null, null);
}
