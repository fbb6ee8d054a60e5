using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr.Tests;

/// <summary>One customer in one flow, in virtual time, who writes down what they hear. A Monday, 10:00 UTC.</summary>
internal sealed class Customer
{
    public static readonly InteractionId Id = new("c");

    private readonly Random _random = new(1);
    private TimeSpan _uptime = TimeSpan.FromHours(1);
    private int _messages;

    public Customer(string yaml)
        : this(Written.Flow(yaml))
    {
    }

    public Customer(
        FlowModel flow,
        int hour = 10,
        string? caller = "89161234567",
        bool closedByHand = false,
        Channel channel = Channel.Voice,
        ImmutableDictionary<string, string>? attributes = null,
        params FlowModel[] others)
    {
        Wall = new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.Zero);
        Runner = new FlowRunner(new FlowSet(others.Append(flow).ToImmutableDictionary(each => each.Id))) { Stepped = Steps.Add };
        if (closedByHand)
        {
            Tell(new BranchClosedByHand());
        }

        Tell(new FlowStarted(Id, flow.Id, caller)
        {
            Channel = channel,
            Attributes = attributes ?? ImmutableDictionary<string, string>.Empty,
        });
    }

    public FlowRunner Runner { get; }

    /// <summary>Every step they have taken.</summary>
    public List<FlowStep> Steps { get; } = [];

    /// <summary>The node they are on.</summary>
    public string Node => Steps[^1].To;

    public DateTimeOffset Wall { get; private set; }

    /// <summary>What the last event brought, facts left out.</summary>
    public List<Effect> Effects { get; } = [];

    public List<Fact> Facts { get; } = [];

    public PlaybackId Playback { get; private set; }

    /// <summary>The last thing their flow asked of the house.</summary>
    public RequestId Request { get; private set; }

    public bool Ended { get; private set; }

    /// <summary>What the last event made the customer hear, or null where it changed nothing.</summary>
    public string? Heard => Effects.OfType<PlayToContact>().LastOrDefault() is { } play
        ? string.Join(" | ", play.Prompts.Select(Describe)) + (play.Loop ? " …" : "")
        : null;

    /// <summary>What the last event made the customer read, or null where it changed nothing.</summary>
    public string? Read => Effects.OfType<SendToContact>().Any()
        ? string.Join(" / ", Effects.OfType<SendToContact>().Select(send => send.Text.Replace('\n', '|')))
        : null;

    /// <summary>Somebody who writes.</summary>
    public static Customer Writing(string yaml, ImmutableDictionary<string, string>? attributes = null, params FlowModel[] others) =>
        new(Written.Flow(yaml), channel: Channel.Chat, attributes: attributes, others: others);

    public void Write(string text) => Tell(new FlowTextReceived(Id, $"m{_messages++}", text));

    public void Tell(Event @event)
    {
        Effects.Clear();
        Take(Runner.Apply(@event, new Moment(_uptime, Wall), _random));
    }

    public void HearToTheEnd() => Tell(new FlowPlaybackEnded(Id, Playback));

    public void Press(char digit) => Tell(new FlowDigitPressed(Id, digit));

    public void Press(string digits) => digits.ToList().ForEach(Press);

    public void LeaveQueue(QueueExit exit) => Tell(new FlowQueueLeft(Id, exit));

    public void Pass(double seconds)
    {
        Effects.Clear();
        _uptime += TimeSpan.FromSeconds(seconds);
        Wall += TimeSpan.FromSeconds(seconds);
        Take(Runner.Advance(new Moment(_uptime, Wall), _random));
    }

    private static string Describe(Prompt prompt) => prompt switch
    {
        Prompt.Spoken spoken => spoken.Text,
        Prompt.Recorded recorded => recorded.File,
        _ => prompt.GetType().Name.ToLowerInvariant(),
    };

    private void Take(Answer answer)
    {
        Facts.AddRange(answer.Effects.OfType<AppendFact>().Select(append => append.Fact));
        Effects.AddRange(answer.Effects.Where(effect => effect is not AppendFact));
        Request = answer.Effects.OfType<FlowRequest>().LastOrDefault()?.Request ?? Request;
        Ended |= answer.Effects.OfType<EndContact>().Any();
        Playback = answer.Effects.OfType<PlayToContact>().LastOrDefault()?.Playback ?? Playback;
    }
}
