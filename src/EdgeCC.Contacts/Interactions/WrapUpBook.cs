using System.Collections.Immutable;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;

namespace EdgeCC.Contacts.Interactions;

/// <summary>What agents say a contact was about. Codes and tags are those of the last queue it came through.</summary>
internal sealed class WrapUpBook(StoryBook stories, Teller teller)
{
    public ContactsModel Model { get; set; } = new();

    public void Decide(WrapUpGiven given)
    {
        if (stories.Find(given.Interaction) is not { Queue: { } queue } story)
        {
            return;
        }

        var model = Model.WrapUps.GetValueOrDefault(queue, WrapUpModel.None);
        if (!model.Admits(given.Code, given.Tags))
        {
            teller.Report(new WrapUpRefused(given.Interaction, model.Codes, model.Tags));
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
