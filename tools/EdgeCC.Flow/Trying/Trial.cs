using EdgeCC.Ivr;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;

namespace EdgeCC.Flow.Trying;

/// <summary>
/// One customer in flows, on the real runner, in virtual time. What is said takes as long as it would; otherwise time
/// passes only where <see cref="Pass"/> lets it.
/// </summary>
internal sealed partial class Trial
{
    private static readonly InteractionId Customer = new("you");

    /// <summary>Of speech, in characters a second.</summary>
    private const double SpeechRate = 15;

    private static readonly TimeSpan LeastSpeech = TimeSpan.FromSeconds(1);

    private readonly FlowRunner _runner;
    private readonly Random _random = new(1);
    private readonly DateTimeOffset _begin;
    private TimeSpan _uptime;
    private TimeSpan? _deadline;
    private (PlaybackId Playback, TimeSpan Until)? _playing;
    private int _messages;

    /// <summary>Somebody comes.</summary>
    /// <param name="flows">All flows.</param>
    /// <param name="flow">The one they begin.</param>
    /// <param name="customer">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="isClosedByHand">True where the branch is closed by hand then.</param>
    public Trial(FlowSet flows, FlowId flow, TrialCustomer customer, DateTimeOffset at, bool isClosedByHand = false)
    {
        _begin = at;
        Channel = customer.Channel;
        _runner = new FlowRunner(flows) { Stepped = Go };
        if (isClosedByHand)
        {
            Tell(new BranchClosedByHand());
        }

        Tell(new FlowStarted(Customer, flow, customer.Caller) { Channel = customer.Channel, Attributes = customer.Attributes });
    }

    public Channel Channel { get; }

    /// <summary>Everything that happened, in order.</summary>
    public List<Told> Transcript { get; } = [];

    /// <summary>Every step taken.</summary>
    public List<FlowStep> Steps { get; } = [];

    /// <summary>The node they stand on.</summary>
    public FlowStep? At => Steps.LastOrDefault();

    /// <summary>The queue they have a place in, and the agent it is kept for.</summary>
    public EnterQueue? Queue { get; private set; }

    /// <summary>What the flow waits for an answer to.</summary>
    public FlowRequest? Asked { get; private set; }

    /// <summary>The callback that is to be taken or refused.</summary>
    public RequestCallback? CallbackAsked { get; private set; }

    /// <summary>How it ended; null while it goes on.</summary>
    public string? Ending { get; private set; }

    public bool IsText => Channel != Channel.Voice;

    private Moment Now => new(_uptime, _begin + _uptime);

    /// <summary>Hears one text to its end, or whatever falls due before; false where nothing is being said.</summary>
    public bool HearOn()
    {
        if (Ending is not null || _playing is not { } playing)
        {
            return false;
        }

        if (_deadline <= playing.Until)
        {
            Advance(_deadline.Value);
        }
        else
        {
            _uptime = playing.Until;
            _playing = null;
            Tell(new FlowPlaybackEnded(Customer, playing.Playback));
        }

        return true;
    }

    /// <summary>Is silent for so long, beyond hearing out what is said.</summary>
    public void Pass(TimeSpan silence)
    {
        while (Ending is null)
        {
            while (HearOn())
            {
            }

            if (_deadline is not { } deadline || deadline > _uptime + silence || Ending is not null)
            {
                break;
            }

            silence -= Max(TimeSpan.Zero, deadline - _uptime);
            Advance(deadline);
        }

        _uptime += silence;
    }

    /// <summary>Is silent until something happens; false where nothing will of itself.</summary>
    public bool PassOn()
    {
        if (HearOn())
        {
            return true;
        }

        if (Ending is not null || _deadline is not { } deadline)
        {
            return false;
        }

        Note($"{Seconds(deadline - _uptime)} of silence");
        Advance(deadline);
        return true;
    }

    /// <summary>What the last node asked for is not waited for any longer.</summary>
    private void Go(FlowStep step)
    {
        Steps.Add(step);
        (Asked, CallbackAsked) = (null, null);
    }

    private void Tell(IvrEvent @event) => Take(_runner.Apply(@event, Now, _random));

    private void Advance(TimeSpan deadline)
    {
        _uptime = Max(_uptime, deadline);
        Take(_runner.Advance(Now, _random));
    }

    private void Note(string text) => Transcript.Add(new Told(text, IsHeard: false));

    private void Over(string ending, string told)
    {
        (Ending, _playing, Asked, CallbackAsked) = (ending, null, null, null);
        Note(told);
    }

    private static TimeSpan LengthOf(IEnumerable<Prompt> prompts) => Max(
        LeastSpeech, TimeSpan.FromSeconds(prompts.OfType<Prompt.Spoken>().Sum(prompt => prompt.Text.Length / SpeechRate)));

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
