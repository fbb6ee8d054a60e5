using System.Collections.Immutable;
using System.Text;
using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Customers;

public class ProfileTests
{
    private const string Number = "+79161234567";

    private static readonly Provenance ByAgent = new(Evidence.SeenByAgent, Anna);

    private readonly Book _book = new();

    [Fact]
    public void What_was_said_last_counts_over_all_that_is_one_customer()
    {
        var (one, other) = Two();
        Say(one, ("name", "Anna"), ("segment", "private"));
        Say(other, ("name", "Anna Ivanova"), ("personal-agent", "boris"));
        _book.JumpClock(TimeSpan.FromDays(-30));
        _book.Tell(new MergeAsked(other, one, ByAgent));

        var profile = _book.Contacts.Profile(other)!;
        Assert.Equal(
            (one, "Anna Ivanova", "private", new AgentId("boris"), 2),
            (profile.Id, profile.Name, profile.Segment, profile.PersonalAgent, profile.Identities.Length));
        Say(other, ("name", "Anna Petrova"), ("segment", null));
        profile = _book.Contacts.Profile(other)!;
        Assert.Equal(("Anna Petrova", null), (profile.Name, profile.Segment));
    }

    [Fact]
    public void What_is_forgotten_of_a_merged_customer_does_not_come_back_with_unmerging()
    {
        var (one, other) = Two();
        Say(other, ("segment", "business"));
        _book.Tell(new MergeAsked(one, other, ByAgent));
        var merge = _book.Told.OfType<ProfilesMerged>().Single().MergeId;
        Say(one, ("segment", null));
        _book.Tell(new UnmergeAsked(merge, ByAgent));

        Assert.Null(_book.Contacts.Profile(other)!.Segment);
    }

    /// <summary>As no book of ours tells it, but a journal that was mended by hand may.</summary>
    [Fact]
    public void A_merge_that_would_go_in_a_circle_is_passed_over()
    {
        var (one, other) = Two();
        _book.Tell(new MergeAsked(one, other, ByAgent));
        _book.Contacts.Restore(new ProfilesMerged(_book.Now.Wall, new MergeId("circle"), other, one, ByAgent, 1), _book.Now);

        Assert.Equal((one, one), (_book.Contacts.Profile(one)!.Id, _book.Contacts.Profile(other)!.Id));
    }

    [Theory]
    [InlineData("Name", "x")]
    [InlineData("", "x")]
    [InlineData("note", "two\nlines")]
    public void An_attribute_that_is_none_is_refused(string name, string value)
    {
        Say(Two().One, (name, value));

        Assert.Empty(_book.Told);
        Assert.Equal(1, _book.Contacts.Counts.RefusedChanges);
    }

    [Fact]
    public void Too_many_attributes_are_refused_and_too_long_ones()
    {
        var (one, other) = Two();
        Say(one, [.. Enumerable.Range(0, CustomerBook.MaxAttributes).Select(i => ($"a{i}", (string?)"x"))]);
        Assert.Single(_book.Told);
        Say(one, ("one-more", "x"));
        Assert.Empty(_book.Told);
        Say(one, ("a0", null), ("one-more", "x"));
        Assert.Single(_book.Told);
        Say(other, ("long", new string('x', CustomerAttribute.MaxValueLength + 1)));
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void The_crm_makes_a_profile_before_the_customer_has_ever_called()
    {
        Crm("4711", 1, "Anna", new(IdentityKind.Phone, "89161234567"), new(IdentityKind.Email, "anna@example.org"));
        var called = _book.Arrive("1", Number);

        var profile = _book.Contacts.Profile(called.CustomerId!.Value)!;
        Assert.Equal(("Anna", 3), (profile.Name, profile.Identities.Length));
        Crm("4711", 1, "Boris");
        Crm("4711", 0, "Boris");
        Assert.Empty(_book.Told);
        Crm("4711", 2, "Anna Ivanova");
        Assert.Equal("Anna Ivanova", _book.Profile(Number)?.Name);
    }

    [Fact]
    public void A_number_that_two_crm_records_have_is_shared()
    {
        Crm("4711", 1, "Anna", new WrittenAddress(IdentityKind.Phone, Number));
        Crm("4712", 1, "Boris", new WrittenAddress(IdentityKind.Phone, Number));

        Assert.Equal(2, _book.Contacts.Recognise(Channel.Voice, Number, _book.Now.Wall).Candidates.Length);
        Assert.Null(_book.Arrive("1", Number).CustomerId);
    }

    [Fact]
    public void Whoever_the_crm_knows_survives_a_merge_and_otherwise_the_older()
    {
        var (older, younger) = Two();
        Crm("4711", 1, "Anna");
        var inCrm = _book.Told.OfType<CrmRecordTaken>().Single().CustomerId;
        _book.Tell(new MergeAsked(younger, older, ByAgent));
        Assert.Equal(older, _book.Told.OfType<ProfilesMerged>().Single().Survivor);
        _book.Tell(new MergeAsked(younger, inCrm, ByAgent));
        Assert.Equal(inCrm, _book.Told.OfType<ProfilesMerged>().Single().Survivor);
        Assert.Equal([inCrm, older, younger], _book.Contacts.Profile(younger)!.Members);
    }

    [Fact]
    public void Consent_is_not_given_until_it_is_and_holds_for_its_channel_and_its_time()
    {
        var (one, _) = Two();
        Assert.Equal(ConsentStatus.NotGiven, Marketing(one, Channel.Sms));
        Consent(one, Channel.Sms, given: true, _book.Now.Wall.AddHours(1));
        Assert.Equal((ConsentStatus.Given, ConsentStatus.NotGiven), (Marketing(one, Channel.Sms), Marketing(one, Channel.Email)));
        _book.Pass(3600);
        Assert.Equal(ConsentStatus.Expired, Marketing(one, Channel.Sms));
        Consent(one, Channel.Sms, given: true, _book.Now.Wall);
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void A_no_to_one_channel_outlives_a_yes_to_all_and_a_no_to_all_is_a_no_to_each()
    {
        var (one, _) = Two();
        Consent(one, Channel.Sms, given: false);
        Consent(one, null, given: true);
        Assert.Equal((ConsentStatus.Withdrawn, ConsentStatus.Given), (Marketing(one, Channel.Sms), Marketing(one, Channel.Voice)));
        Consent(one, Channel.Sms, given: true);
        Assert.Equal(ConsentStatus.Given, Marketing(one, Channel.Sms));
        Consent(one, null, given: false);
        Assert.Equal((ConsentStatus.Withdrawn, ConsentStatus.Withdrawn), (Marketing(one, Channel.Sms), Marketing(one, Channel.Voice)));
    }

    [Fact]
    public void A_no_of_a_merged_customer_stays_a_no_after_unmerging()
    {
        var (one, other) = Two();
        Consent(other, null, given: true);
        _book.Tell(new MergeAsked(one, other, ByAgent));
        var merge = _book.Told.OfType<ProfilesMerged>().Single().MergeId;
        Assert.Equal(ConsentStatus.Given, Marketing(one, Channel.Voice));
        Consent(one, null, given: false);
        _book.Tell(new UnmergeAsked(merge, ByAgent));

        Assert.Equal((ConsentStatus.Withdrawn, ConsentStatus.Withdrawn), (Marketing(one, Channel.Voice), Marketing(other, Channel.Voice)));
    }

    [Fact]
    public void All_that_is_known_is_handed_out_as_one_document()
    {
        var (one, other) = Two();
        Say(one, ("name", "Анна"));
        Consent(other, Channel.Sms, given: true);
        _book.Tell(new MergeAsked(one, other, ByAgent));
        var text = Encoding.UTF8.GetString(_book.Contacts.Export(other, _book.Now.Wall)!.Write());

        Assert.All(
            [Number, "anna@example.org", "Анна", "Marketing", one.Value, other.Value, "SeenByAgent", "Observed"],
            known => Assert.Contains(known, text));
        Assert.Null(_book.Contacts.Export(new CustomerId("nobody"), _book.Now.Wall));
    }

    [Fact]
    public void Whoever_was_erased_is_somebody_new_when_they_come_again()
    {
        var (one, other) = Two();
        _book.Tell(new MergeAsked(one, other, ByAgent));
        _book.Tell(new ErasureAsked(other));
        Assert.Equal([other], _book.Told.OfType<CustomerErased>().Single().Absorbed!);
        _book.Restart();

        Assert.Equal((null, null, 0), (_book.Contacts.Profile(one), _book.Contacts.Profile(other), _book.Contacts.Counts.Identities));
        Assert.NotEqual(one, _book.Arrive("new", Number).CustomerId);
    }

    private (CustomerId One, CustomerId Other) Two() =>
        (_book.Arrive("1", Number).CustomerId!.Value, _book.Arrive("2", "anna@example.org", Channel.Email).CustomerId!.Value);

    private void Say(CustomerId customer, params (string Name, string? Value)[] said) => _book.Tell(
        new AttributesGiven(customer, said.ToImmutableDictionary(it => it.Name, it => it.Value), ByAgent));

    private void Crm(string record, long version, string name, params WrittenAddress[] addresses) => _book.Tell(
        new CrmRecordReceived(
            record, version, ImmutableDictionary<string, string?>.Empty.Add(CustomerAttribute.Name, name), [.. addresses]));

    private void Consent(CustomerId customer, Channel? channel, bool given, DateTimeOffset? until = null) =>
        _book.Tell(new ConsentSaid(customer, ConsentPurpose.Marketing, channel, given, until));

    private ConsentStatus Marketing(CustomerId customer, Channel channel) =>
        _book.Contacts.Profile(customer)!.Consent(ConsentPurpose.Marketing, channel, _book.Now.Wall);
}
