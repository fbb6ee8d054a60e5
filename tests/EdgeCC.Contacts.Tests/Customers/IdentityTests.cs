using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Customers;

public class IdentityTests
{
    private const string Number = "+79161234567";

    private static readonly Provenance BySelf = new(Evidence.SaidByCustomer, null, Id("chat"));
    private static readonly Provenance ByAgent = new(Evidence.SeenByAgent, Anna);
    private static readonly WrittenAddress Phone = new(IdentityKind.Phone, "8 916 123-45-67");

    private readonly Book _book = new();

    [Fact]
    public void A_number_said_in_a_chat_and_called_from_within_the_hour_is_the_customer()
    {
        var chat = Known("chat", "v1", Channel.Chat);
        _book.Tell(new IdentityGiven(chat, Phone, BySelf));
        _book.Pass(3599);
        var call = _book.Arrive("call", Number);

        Assert.Equal(chat, call.CustomerId);
        Assert.Equal(Evidence.Observed, Assert.Single(_book.Told.OfType<IdentityLinked>()).Source.Evidence);
        Assert.Equal(chat, _book.Profile(Number)?.Id);
    }

    [Fact]
    public void A_number_said_long_ago_is_a_maybe_until_an_agent_has_asked()
    {
        var chat = Known("chat", "v1", Channel.Chat);
        _book.Tell(new IdentityGiven(chat, Phone, BySelf));
        _book.Pass(3601);

        Assert.Null(_book.Arrive("call", Number).CustomerId);
        Assert.Equal(Certainty.Maybe, Recognise().Certainty);
        Assert.Equal(chat, Assert.Single(Recognise().Candidates).Customer);
        _book.Tell(new CustomerPicked(Id("call"), chat, Anna));
        Assert.Equal(chat, _book.Arrive("again", Number).CustomerId);
    }

    [Fact]
    public void A_shared_number_says_who_it_may_be_with_the_last_one_first()
    {
        var first = Known("1", Number);
        _book.Tell(new IdentityMarkedShared(Phone, ByAgent));
        Assert.Null(_book.Arrive("2", Number).CustomerId);
        _book.Tell(new CustomerPicked(Id("2"), null, Anna));
        var second = Assert.Single(_book.Told.OfType<CustomerAdded>()).CustomerId;
        Assert.Equal([second, first], Recognise().Candidates.Select(candidate => candidate.Customer));

        _book.Arrive("3", Number);
        _book.Tell(new CustomerPicked(Id("3"), first, Anna));
        Assert.Equal([first, second], Recognise().Candidates.Select(candidate => candidate.Customer));
        Assert.Equal((Certainty.Maybe, null), (Recognise().Certainty, Recognise().Customer));
    }

    [Fact]
    public void Somebody_else_at_a_customers_number_makes_it_shared_and_settling_it_certain_again()
    {
        var owner = Known("1", Number);
        var other = Known("2", "other@example.org", Channel.Email);
        _book.Arrive("3", Number);
        _book.Tell(new CustomerPicked(Id("3"), other, Anna));
        Assert.Single(_book.Told.OfType<IdentityShared>());
        Assert.Equal([other, owner], Recognise().Candidates.Select(candidate => candidate.Customer));

        _book.Tell(new IdentityMarkedOwn(owner, Phone, ByAgent));
        Assert.Equal((Certainty.Certain, owner), (Recognise().Certainty, Recognise().Customer));
        _book.Tell(new IdentityTakenAway(owner, Phone, ByAgent));
        Assert.Equal(Recognition.Nobody, Recognise());
    }

    [Fact]
    public void A_candidate_can_be_picked_in_an_interaction_that_goes_on_and_has_an_address()
    {
        var customer = Known("1", Number);
        _book.End("1");
        _book.Tell(new CustomerPicked(Id("1"), customer, Anna));
        Assert.Empty(_book.Told);
        _book.Arrive("2", null);
        _book.Tell(new CustomerPicked(Id("2"), null, Anna));
        Assert.Empty(_book.Told);
        Assert.Equal(2, _book.Contacts.Counts.RefusedChanges);
    }

    [Fact]
    public void A_known_address_given_for_another_profile_is_a_suggestion_and_never_a_merge()
    {
        var caller = Known("1", Number);
        var writer = Known("2", "v1", Channel.Chat);
        _book.Tell(new IdentityGiven(writer, Phone, BySelf));

        var suggestion = Assert.Single(_book.Contacts.SuggestionsFor(writer));
        Assert.Equal(
            (SuggestionKind.Merge, caller, writer), (suggestion.Kind, suggestion.Key.Owner, suggestion.Key.Claimant));
        Assert.NotEqual(_book.Contacts.Profile(caller)!.Id, _book.Contacts.Profile(writer)!.Id);

        _book.Tell(new SuggestionRejected(suggestion.Key, ByAgent));
        _book.Tell(new IdentityGiven(writer, Phone, BySelf));
        Assert.Empty(_book.Contacts.SuggestionsFor(caller));
    }

    [Fact]
    public void A_known_address_given_by_somebody_of_another_name_may_be_shared()
    {
        Name(Known("1", Number), "Anna");
        var boris = Known("2", "v1", Channel.Chat);
        Name(boris, "Boris");
        _book.Tell(new IdentityGiven(boris, Phone, BySelf));

        Assert.Equal(SuggestionKind.Share, Assert.Single(_book.Contacts.SuggestionsFor(boris)).Kind);
        _book.Tell(new IdentityMarkedShared(Phone, ByAgent));
        Assert.Empty(_book.Contacts.SuggestionsFor(boris));
    }

    [Fact]
    public void Signing_in_proves_that_two_profiles_are_one_person()
    {
        var (home, work) = (Known("1", "v1", Channel.Chat), Known("2", "v2", Channel.Chat));
        var signedIn = new Provenance(Evidence.SignedIn, null, Id("1"));
        _book.Tell(new IdentityGiven(home, new(IdentityKind.Crm, "4711"), signedIn));
        _book.Tell(new IdentityGiven(work, new(IdentityKind.Crm, "4711"), signedIn));

        Assert.Equal((home, work), (Assert.Single(_book.Told.OfType<ProfilesMerged>()).Survivor, _book.Contacts.Profile(home)!.Members[1]));
    }

    [Fact]
    public void Somebody_else_signing_in_on_the_same_device_does_not_become_the_same_person()
    {
        var device = Known("1", "v1", Channel.Chat);
        var signedIn = new Provenance(Evidence.SignedIn, null, Id("1"));
        _book.Tell(new IdentityGiven(device, new(IdentityKind.Crm, "4711"), signedIn));
        _book.Tell(new IdentityGiven(device, new(IdentityKind.Crm, "4712"), signedIn));

        Assert.Empty(_book.Told);
        Assert.Equal(2, _book.Contacts.Profile(device)!.Identities.Length);
    }

    private CustomerId Known(string interaction, string from, Channel channel = Channel.Voice) =>
        _book.Arrive(interaction, from, channel).CustomerId!.Value;

    private void Name(CustomerId customer, string name) => _book.Tell(new AttributesGiven(
        customer, System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty.Add(CustomerAttribute.Name, name), ByAgent));

    private Recognition Recognise() => _book.Contacts.Recognise(Channel.Voice, Number, _book.Now.Wall);
}
