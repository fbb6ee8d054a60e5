using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Customers;

public class RefusalTests
{
    private const string Secret = "gosh@example.org";

    private static readonly CustomerId Nobody = new("nobody");
    private static readonly Provenance ByAnna = new(Evidence.SeenByAgent, Anna);
    private readonly Book _book = new();
    private readonly CustomerId _known;

    public RefusalTests() => _known = _book.Arrive("c", Phone).CustomerId!.Value;

    public static TheoryData<string> Fields => ["one", "other", "customer", "address", "merge", "until", "attributes", "interaction", "toQueue"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Whoever_asks_for_what_cannot_be_hears_which_part_does_not_fit_and_what_would(string field)
    {
        var asked = Asked(field);
        _book.Tell(asked);

        Assert.Empty(_book.Told);
        Assert.Same(asked, Assert.IsType<ChangeRefused>(Assert.Single(_book.Reported)).Asked);
        Assert.Equal(field, _book.Refused.Field);
        Assert.All([_book.Refused.Problem, _book.Refused.Allowed], Assert.NotEmpty);
        Assert.DoesNotContain("gosh", _book.Refused.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, _book.Contacts.Counts.RefusedChanges);
    }

    private ContactsEvent Asked(string field) => field switch
    {
        "one" => new MergeAsked(Nobody, _known, ByAnna),
        "other" => new MergeAsked(_known, Nobody, ByAnna),
        "customer" => new CustomerNamed(Id("c"), Nobody, Anna),
        "address" => new IdentityMarkedShared(new(IdentityKind.Email, Secret), ByAnna),
        "merge" => new UnmergeAsked(new MergeId("none"), ByAnna),
        "until" => new ConsentSaid(_known, ConsentPurpose.Recording, null, IsGiven: true, _book.Now.Wall),
        "attributes" => new AttributesGiven(
            _known, ImmutableDictionary<string, string?>.Empty.Add("name", "Anna").Add("No Name " + Secret, Secret), ByAnna),
        "interaction" => new CustomerNamed(Id("gosh"), _known, Anna),
        _ => InConversation(new TransferAsked(Id("c"), Anna, new QueueId("gosh"))),
    };

    private TransferAsked InConversation(TransferAsked asked)
    {
        _book.Queue("c");
        _book.Connect("c");
        return asked;
    }
}
