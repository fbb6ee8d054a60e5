using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>One customer on their way through a flow, and what the node they stand on may do for them.</summary>
internal sealed class FlowVisit(InteractionId interaction, FlowModel flow, FlowRunner runner)
{
    private bool _answered;
    private bool _loops;

    public InteractionId Interaction => interaction;

    /// <summary>The flow in the form in which it was begun.</summary>
    public FlowModel Flow => flow;

    public Moment Now => runner.Now;

    /// <summary>True while the branch is closed by hand, whatever its hours say.</summary>
    public bool IsClosedByHand => runner.IsClosedByHand;

    /// <summary>The node the customer stands on.</summary>
    public FlowNode Node { get; private set; } = flow.Node(flow.Start);

    /// <summary>Tries used up on this node.</summary>
    public int TriesUsed { get; set; }

    /// <summary>A key pressed before the menu it is meant for.</summary>
    public char? TypedAhead { get; set; }

    /// <summary>What the customer hears now, or null.</summary>
    public PlaybackId? Playback { get; private set; }

    public bool IsPlaying => Playback is not null;

    public bool IsOver { get; private set; }

    /// <summary>Goes to a node of the flow.</summary>
    /// <returns>The name of the node it leads to at once, or null.</returns>
    public string? Enter(string name)
    {
        Node = flow.Node(name);
        TriesUsed = 0;
        Playback = null;
        StopWaiting();
        return Node.Enter(this);
    }

    /// <summary>Plays, in place of what the customer hears now. Before the first sound the contact is answered.</summary>
    public void Play(ImmutableArray<Prompt> prompts, bool loop = false)
    {
        if (!_answered)
        {
            _answered = true;
            Emit(new AnswerContact(interaction));
        }

        StopWaiting();
        _loops = loop;
        Playback = runner.NextPlayback();
        Emit(new PlayToContact(interaction, Playback.Value, prompts, loop));
    }

    /// <summary>True when the end of this playback is news: it is the current one, and not one that loops.</summary>
    public bool TryEndPlayback(PlaybackId playback)
    {
        if (playback != Playback || _loops)
        {
            return false;
        }

        Playback = null;
        return true;
    }

    /// <summary>Has the node told when this much time has passed with nothing else happening.</summary>
    public void Wait(TimeSpan time) => runner.Agenda.Set(this, Now.In(time));

    public void StopWaiting() => runner.Agenda.Clear(this);

    /// <summary>The flow is over for this customer.</summary>
    public void End(InteractionOutcome outcome)
    {
        Emit(new EndContact(interaction, outcome));
        IsOver = true;
    }

    public void TellPromptPlayed() => Emit(new AppendFact(new PromptPlayed(Now.Wall, interaction, Node.Name)));

    public void TellItemChosen(char digit, string item) =>
        Emit(new AppendFact(new MenuItemChosen(Now.Wall, interaction, Node.Name, digit.ToString(), item)));

    public void Emit(Effect effect) => runner.Emit(effect);
}
