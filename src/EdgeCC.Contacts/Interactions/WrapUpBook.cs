using System.Collections.Immutable;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;

namespace EdgeCC.Contacts.Interactions;

/// <summary>What agents say a contact was about. Codes and tags are those of the last queue it came through.</summary>
internal sealed class WrapUpBook(StoryBook stories, Teller teller)
{
    private static readonly Refusal NeverQueued = new(
        "interaction", "it is not remembered, or never came to a queue", "one that came to a queue lately");

    public ContactsModel Model { get; set; } = new();

    public void Decide(WrapUpGiven given)
    {
        if (stories.Find(given.Interaction) is not { Queue: { } queue } story)
        {
            teller.Refuse(given, NeverQueued);
            return;
        }

        if (Model.WrapUps.GetValueOrDefault(queue, WrapUpModel.None).WhyNot(given.Code, given.Tags) is { } refusal)
        {
            teller.Refuse(given, refusal);
            return;
        }

        ImmutableArray<string> tags = [.. given.Tags.Distinct()];
        var note = MessageLimits.Note(given.Note);
        if (story.Tagged is not { } known || known.AgentId != given.Agent || known.Code != given.Code || known.Note != note || !tags.SequenceEqual(known.Tags ?? []))
        {
            teller.Tell(new InteractionTagged(
                teller.Now.Wall, given.Interaction, given.Agent, given.Code, tags.IsEmpty ? null : tags, note));
        }
    }
}
