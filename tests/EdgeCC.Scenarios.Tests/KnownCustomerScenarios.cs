using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Customers who are known are greeted as such, in their language, and have a shorter way (R8, R9, R17).</summary>
public sealed class KnownCustomerScenarios
{
    private const string Flow = """
        language: en
        start: greeting
        nodes:
          greeting:
            greet:
              known:
                en: { text: "Hello, {customer.name}!", spoken: "Welcome back." }
                uk: { text: "Вітаємо, {customer.name}!", spoken: "Вітаємо знову." }
              unknown: Welcome to the branch.
            next: who
          who: { branch: [{ if: [customer.known = yes, customer.agent given], next: own }], else: menu }
          own: { agent: personal, from: support, wait: 30s, else: support }
          menu: { menu: "For sales press one, for support two.", choices: { "1": { name: sales, next: sales }, "2": { name: support, next: support } }, timeout: 5s, tries: 2, no-choice: sales, wrong: "There is no such choice." }
          sales: { queue: sales, no-agents: end }
          support: { queue: support, no-agents: end }
          end: { end: unserved }
        """;

    [Fact]
    [Trait("Requirement", "R17")]
    public void Known_customer_reaches_their_agent_past_the_menu()
    {
        var (branch, first) = CustomerWhoHasCalled();
        var (boris, vera) = (branch.Agent("102"), branch.Agent("103"));
        Learn(branch, (CustomerAttribute.PersonalAgent, "vera"));
        vera.AnswersAfter(1.Seconds());

        var again = Call(branch);
        Assert.Equal("Welcome back.", branch.Spoken(again));
        branch.Require(() => branch.Hear(again, vera));
        Assert.DoesNotContain(branch.Facts<PromptPlayed>(), played => played.Node == "menu");
        again.HangUp();
        branch.AssertNothingLeaked(first, again, boris, vera);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Customer_whose_agent_works_here_no_more_hears_the_menu()
    {
        var (branch, first) = CustomerWhoHasCalled();
        Learn(branch, (CustomerAttribute.PersonalAgent, "gone"));

        var again = Call(branch);
        branch.Require(() => branch.Spoken(again)?.StartsWith("For sales", StringComparison.Ordinal) == true);
        again.HangUp();
        branch.AssertNothingLeaked(first, again);
    }

    [Fact]
    [Trait("Requirement", "R8")]
    public void Known_customer_is_greeted_in_the_language_they_speak_and_the_agent_sees_their_name()
    {
        var (branch, first) = CustomerWhoHasCalled();
        var vera = branch.Agent("103");
        Learn(
            branch,
            (CustomerAttribute.Language, "uk"),
            (CustomerAttribute.Name, "Olena"),
            (CustomerAttribute.PersonalAgent, "vera"));

        var again = Call(branch);
        Assert.Equal("Вітаємо знову.", branch.Spoken(again));
        branch.Require(() => vera.IsRinging);
        again.HangUp();
        branch.AssertNothingLeaked(first, again, vera);
    }

    [Fact]
    [Trait("Requirement", "R8")]
    public void Whoever_shares_a_number_is_greeted_as_nobody_in_particular()
    {
        var (branch, first) = CustomerWhoHasCalled();
        Learn(branch, (CustomerAttribute.Name, "Olena"));
        branch.TryPost(new IdentityMarkedShared(
            new WrittenAddress(IdentityKind.Phone, "+79110000001"), new Provenance(Evidence.SeenByAgent)));

        var again = Call(branch);
        Assert.Equal("Welcome to the branch.", branch.Spoken(again));
        again.HangUp();
        branch.AssertNothingLeaked(first, again);
    }

    /// <summary>A stranger: greeted as one, and known from then on.</summary>
    private static (VirtualBranch Branch, VirtualPhone First) CustomerWhoHasCalled()
    {
        var branch = new VirtualBranch(mainFlow: Flow);
        var first = Call(branch);
        Assert.Equal("Welcome to the branch.", branch.Spoken(first));
        first.HangUp();
        branch.Require(() => branch.Facts<InteractionEnded>().Any());
        return (branch, first);
    }

    private static VirtualPhone Call(VirtualBranch branch)
    {
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Spoken(customer) is not null);
        return customer;
    }

    private static void Learn(VirtualBranch branch, params (string Name, string Value)[] attributes)
    {
        branch.TryPost(new AttributesGiven(
            branch.Fact<CustomerAdded>().CustomerId,
            attributes.ToImmutableDictionary(attribute => attribute.Name, attribute => (string?)attribute.Value),
            new Provenance(Evidence.Crm)));
        branch.Time.Run(1.Seconds());
    }
}
