using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// What one contact amounts to. A wait counts in the interval in which it ended, a conversation in the one in which it
/// began, an answer to a survey in the one in which it was given.
/// </summary>
internal sealed class StoryEntries(ContactStory story, MetricsModel model)
{
    private readonly Channel _channel = story.Channel;
    private readonly List<Entry> _entries = [];

    public static IReadOnlyList<Entry> Of(ContactStory story, MetricsModel model)
    {
        var entries = new StoryEntries(story, model);
        foreach (var fact in story.Facts)
        {
            entries.Enter(fact);
        }

        entries.EnterConversations();
        entries.EnterSurveys();
        return entries._entries;
    }

    private void Enter(Fact fact)
    {
        switch (fact)
        {
            case CallbackRequested { Origin: not CallbackOrigin.Queue } requested:
                Add(fact.At, requested.QueueId, Measure.Entered);
                break;
            case InteractionQueued { Again: false } queued when !story.IsCallback:
                Add(fact.At, queued.QueueId, Measure.Entered);
                break;
            case InteractionConnected connected when story.IsCallback:
                Add(fact.At, connected.QueueId, Measure.CalledBack);
                break;
            case InteractionConnected connected:
                EnterAnswer(connected);
                break;
            case InteractionAbandoned abandoned:
                EnterAbandon(fact.At, abandoned.QueueId, abandoned.Waited);
                break;
            case InteractionEnded { Outcome: InteractionOutcome.Abandoned, QueueId: { } queue } ended
                when IsOnlyWordOfAbandon():
                EnterAbandon(fact.At, queue, ended.Waited);
                break;
            case InteractionUnserved unserved:
                Add(fact.At, unserved.QueueId, Measure.Unserved);
                break;
        }
    }

    /// <summary>
    /// Old journals say only how a contact ended. One whose beginning is forgotten may have been counted before it was.
    /// </summary>
    private bool IsOnlyWordOfAbandon() =>
        story.Facts.Any(fact => fact is InteractionQueued) && !story.Facts.Any(fact => fact is InteractionAbandoned);

    private void EnterAnswer(InteractionConnected fact)
    {
        Add(fact.At, fact.QueueId, Measure.Answered);
        Add(fact.At, fact.QueueId, Measure.WaitOfAnswered, fact.Waited.Ticks);
        if (fact.Waited <= model.TargetOf(fact.QueueId, _channel).Within)
        {
            Add(fact.At, fact.QueueId, Measure.AnsweredInTime);
        }
    }

    private void EnterAbandon(DateTimeOffset at, QueueId queue, TimeSpan waited)
    {
        var target = model.TargetOf(queue, _channel);
        Add(at, queue, Measure.Abandoned);
        Add(at, queue, Measure.WaitOfAbandoned, waited.Ticks);
        if (waited <= target.Within)
        {
            Add(at, queue, Measure.AbandonedInTime);
        }

        if (waited <= target.ShortAbandon)
        {
            Add(at, queue, Measure.AbandonedShort);
        }
    }

    private void EnterConversations()
    {
        var conversations = Conversation.Of(story.Facts);
        var held = story.Facts.OfType<InteractionEnded>().FirstOrDefault()?.Held ?? TimeSpan.Zero;
        for (var i = 0; i < conversations.Count; i++)
        {
            var (connected, talked, wrapUp) = conversations[i];
            // How long was held is said once, at the end: it goes to the last agent.
            var hold = i < conversations.Count - 1 ? TimeSpan.Zero : held < talked ? held : talked;
            Add(connected.At, connected.QueueId, Measure.Handled);
            Add(connected.At, connected.QueueId, Measure.TalkTime, (talked - hold).Ticks);
            Add(connected.At, connected.QueueId, Measure.HoldTime, hold.Ticks);
            Add(connected.At, connected.QueueId, Measure.WrapUpTime, wrapUp.Ticks);
        }
    }

    private void EnterSurveys()
    {
        var queue = story.Connected?.QueueId;
        var key = new MetricsKey(queue, queue is null ? null : _channel);
        foreach (var answers in story.Facts.OfType<SurveyAnswered>().GroupBy(fact => fact.Survey))
        {
            // Whoever answers twice has changed their mind.
            var last = answers.OrderBy(fact => fact.At).ThenBy(fact => fact.Score).Last();
            _entries.AddRange(SurveyScale.Measures(last).Select(pair => new Entry(last.At, key, pair.Measure, pair.Amount)));
        }
    }

    private void Add(DateTimeOffset at, QueueId queue, Measure measure, long amount = 1) =>
        _entries.Add(new Entry(at, new MetricsKey(queue, _channel), measure, amount));
}
