using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts.Tests.Customers;

/// <summary>One step of a random story: what is done, and with which of the few people and addresses there are.</summary>
internal readonly record struct StoryStep(int What, int One, int Other, int Third);

/// <summary>A contact book to which random things happen, good and nonsensical.</summary>
internal sealed class CustomerStory
{
    /// <summary>How many kinds of steps there are.</summary>
    public const int Kinds = 16;

    private static readonly WrittenAddress[] Addresses =
    [
        new(IdentityKind.Phone, "+79160000001"), new(IdentityKind.Phone, "8 916 000-00-02"), new(IdentityKind.Phone, "112"),
        new(IdentityKind.Phone, ""), new(IdentityKind.Email, "Anna@example.org"), new(IdentityKind.Email, "boris@example.org"),
        new(IdentityKind.Email, "nobody"), new(IdentityKind.Messenger, "telegram:1"), new(IdentityKind.WebVisitor, "v1"),
        new(IdentityKind.WebVisitor, "v2"), new(IdentityKind.Crm, "4711"), new(IdentityKind.Crm, "4712"), new(IdentityKind.Crm, "4713"),
    ];

    private static readonly Channel[] Channels = Enum.GetValues<Channel>();
    private static readonly Evidence[] Evidences = Enum.GetValues<Evidence>();
    private static readonly string?[] Values = ["Анна", "Boris", null, "", "two\nlines"];
    private static readonly string[] Attributes = [CustomerAttribute.Name, CustomerAttribute.Segment, "Not A Name"];

    private int _interactions;

    public Book Book { get; } = new();

    public CustomerGraph Graph => Book.Contacts.Customers.Graph;

    public string Text => GraphText.Of(Graph);

    /// <summary>Somebody there is, or, now and then, is not.</summary>
    public CustomerId Customer(int choice) => choice % 20 == 19
        ? new CustomerId("nobody")
        : Graph.Profiles.Values.OrderBy(profile => profile.Order).Select(profile => profile.Id).ElementAtOrDefault(
            Graph.Profiles.Count == 0 ? 0 : choice % Graph.Profiles.Count) is { Value: not null } id ? id : new CustomerId("nobody");

    /// <summary>Lets a step happen, and returns the event, where it was one that can come twice.</summary>
    public Event? Take(StoryStep step)
    {
        Book.Pass(step.Third);
        if (step.What is 0 or 1 or 2)
        {
            var channel = Of(Channels, step.One);
            var from = Of([.. Addresses.Where(it => it.Kind == CustomerIdentity.KindOn(channel))], step.Other).Text;
            Book.Arrive($"i{++_interactions}", from, channel);
            return null;
        }

        if (step.What == 3)
        {
            Book.End(Interaction(step.One).Value);
            return null;
        }

        var said = EventOf(step);
        Book.Tell(said);
        return said;
    }

    public MergeId? Merge(int choice) =>
        Graph.Merges.Count == 0 ? null : Graph.Merges.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).ElementAt(choice % Graph.Merges.Count);

    private CustomerEvent EventOf(StoryStep step)
    {
        var (one, other) = (Customer(step.One), Customer(step.Other));
        var (address, source) = (Of(Addresses, step.Other), new Provenance(Of(Evidences, step.Third), Book.Anna, Interaction(step.One)));
        return step.What switch
        {
            4 or 5 => new IdentityGiven(one, address, source),
            6 => new IdentityTakenAway(one, address, source),
            7 => new IdentityMarkedShared(address, source),
            8 => new IdentityMarkedOwn(one, address, source),
            9 => new CustomerPicked(Interaction(step.One), step.Other % 3 == 0 ? null : other, Book.Anna),
            10 => new MergeAsked(one, other, source),
            11 => new UnmergeAsked(Merge(step.One) ?? new MergeId("none"), source),
            12 => new SuggestionRejected(Graph.Suggestions.Keys.FirstOrDefault(), source),
            13 => new AttributesGiven(one, Said(step), source),
            14 => new CrmRecordReceived($"471{step.One % 4}", step.Third % 7, Said(step), [address, Of(Addresses, step.Third)]),
            _ => step.Third % 8 == 7
                ? new ErasureAsked(one)
                : new ConsentSaid(
                    one,
                    Of(Enum.GetValues<ConsentPurpose>(), step.Other),
                    step.Third % 2 == 0 ? null : Of(Channels, step.Other),
                    step.Third % 3 != 0,
                    step.Third % 5 == 0 ? Book.Now.Wall.AddMinutes(step.Other - 10) : null,
                    source.Interaction),
        };
    }

    private static ImmutableDictionary<string, string?> Said(StoryStep step) =>
        ImmutableDictionary<string, string?>.Empty.Add(
            step.Other % 10 == 9 ? Attributes[2] : Attributes[step.One % 2], Values[step.Third % 20 < 17 ? step.Third % 3 : step.Third % 5]);

    private InteractionId Interaction(int choice) => new($"i{(_interactions == 0 ? 0 : 1 + (choice % _interactions))}");

    private static T Of<T>(T[] among, int choice) => among[choice % among.Length];
}
