using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr;

/// <summary>What the customer is told, and how they are listened to: played and keyed by voice, written and read elsewhere.</summary>
internal sealed partial class FlowVisit
{
    /// <summary>The messages remembered so that none is heard twice.</summary>
    private const int MostMessages = 64;

    private readonly Queue<string> _messages = new();
    private bool _answered;
    private bool _loops;
    private bool _written;

    /// <summary>True where the customer reads and writes.</summary>
    public bool IsText => Channel != Channel.Voice;

    /// <summary>A key pressed before the menu it is meant for.</summary>
    public char? TypedAhead { get; set; }

    /// <summary>A text written before the bot it is meant for.</summary>
    public string? WrittenAhead { get; set; }

    /// <summary>True while the way goes where the customer has been before: nothing is written to them.</summary>
    public bool IsAgain { get; set; }

    /// <summary>What the customer hears now, or null.</summary>
    public PlaybackId? Playback { get; private set; }

    public bool IsPlaying => Playback is not null;

    /// <summary>The language the customer is spoken to in, where it is known.</summary>
    public string? Language => Attributes.Find(FlowAttributes.Language);

    /// <summary>The language the customer is spoken to in: their own, or the flow's.</summary>
    public string LanguageSpoken => Language ?? Flow.Language;

    public void Say(ImmutableArray<Line> lines) => Play(For(lines));

    /// <summary>The lines as this customer is told them.</summary>
    public ImmutableArray<Prompt> For(ImmutableArray<Line> lines) => [.. lines.Select(line => line.For(this))];

    /// <summary>Plays, in place of what the customer hears now; or writes, and that is said at once.</summary>
    public void Play(ImmutableArray<Prompt> prompts, bool loop = false)
    {
        StopWaiting();
        if (IsText)
        {
            Write(string.Join('\n', prompts.OfType<Prompt.Spoken>().Select(spoken => spoken.Text)));
            _written = !loop;
            return;
        }

        AnswerFirst();
        _loops = loop;
        Playback = _runner.NextPlayback();
        Emit(new PlayToContact(Interaction, Playback.Value, prompts, loop));
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

    /// <summary>Where what has been written leads, now that it is said; null: nowhere, or nothing was.</summary>
    public string? GoOn()
    {
        if (!_written || IsOver)
        {
            return null;
        }

        _written = false;
        return Node.PlaybackEnded(this);
    }

    /// <summary>Waits for the customer: whoever writes takes their time.</summary>
    public void Listen(TimeSpan time) => Wait(IsText ? FlowRunner.WritingTime : time);

    /// <summary>Waits for the next key of something that is typed; the first cuts short what is being said.</summary>
    public void ListenOn(TimeSpan time, bool isFirst)
    {
        if (isFirst && IsPlaying)
        {
            Play([FlowNode.Beep]);
        }
        else if (!IsPlaying)
        {
            Listen(time);
        }
    }

    /// <summary>False for a message that was heard before.</summary>
    public bool IsNews(string message)
    {
        if (_messages.Contains(message))
        {
            return false;
        }

        if (_messages.Count == MostMessages)
        {
            _messages.Dequeue();
        }

        _messages.Enqueue(message);
        return true;
    }

    private void AnswerFirst()
    {
        if (!_answered)
        {
            _answered = true;
            Emit(new AnswerContact(Interaction));
        }
    }

    private void Write(string text)
    {
        if (text.Length > 0 && !IsAgain)
        {
            Emit(new SendToContact(Interaction, text));
        }
    }
}
