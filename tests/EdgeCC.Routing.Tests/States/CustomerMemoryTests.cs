using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Callbacks;
using EdgeCC.Routing.Queues;
using EdgeCC.Routing.States;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests.States;

/// <summary>What is remembered of a customer is found through each of their profiles, the latest first.</summary>
public class CustomerMemoryTests
{
    private static readonly CustomerId One = new("one");
    private static readonly CustomerId Two = new("two");
    private static readonly CustomerId Three = new("three");
    private readonly CustomerMemory _memory = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_latest_counts_whichever_profile_it_was_told_of(bool survives)
    {
        foreach (var (customer, minute) in new[] { (One, 1), (Two, 2) })
        {
            _memory.LastAgents.Note(customer, new AgentId($"agent of {customer}"));
            _memory.Abandoned.Add(Gone(customer, TimeSpan.FromMinutes(minute)));
            _memory.NoteConversation(
                Contact($"chat of {customer}", customer, minute), new AgentId($"agent of {customer}"));
        }

        Merge("m", survives ? One : Two, survives ? Two : One);
        Assert.Equal(new AgentId($"agent of {Two}"), _memory.LastAgents.Of(One));
        Assert.Equal(Two, _memory.Abandoned.Find(One)?.Customer);
        Assert.Equal(Customer($"chat of {Two}"), _memory.ConversationWith(One, except: Channel.Voice)?.Interaction);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Callbacks_of_all_profiles_come_in_the_order_they_were_asked_for(bool survives)
    {
        Merge("m", survives ? One : Two, survives ? Two : One);
        _memory.NoteCallback(Contact("first", One, 1, number: "+1"));
        _memory.NoteCallback(Contact("second", Two, 2, number: "+2"));
        Assert.Equal(
            [Customer("first"), Customer("second")], _memory.CallbacksFor(Two).Select(contact => contact.Interaction));
    }

    [Fact]
    public void A_merge_that_is_taken_back_leaves_the_others()
    {
        Merge("first", One, Two);
        Merge("second", Two, Three);
        _memory.Profiles.Unmerge(new MergeId("first"));
        Assert.False(_memory.Profiles.AreSame(One, Two));
        Assert.True(_memory.Profiles.AreSame(Two, Three));
    }

    [Fact]
    public void Who_gave_up_longest_ago_is_forgotten_beyond_the_cap()
    {
        for (var customer = 0; customer <= AbandonedBook.Most; customer++)
        {
            _memory.Abandoned.Add(Gone(new CustomerId($"{customer}"), TimeSpan.FromSeconds(customer)));
        }

        Assert.Null(_memory.Abandoned.Find(new CustomerId("0")));
        Assert.Equal(AbandonedBook.Most, _memory.Abandoned.All.Count());
    }

    private void Merge(string id, CustomerId survivor, CustomerId absorbed) =>
        _memory.Profiles.Merge(new MergeId(id), survivor, absorbed);

    private static AbandonedContact Gone(CustomerId customer, TimeSpan at) => new(
        Customer($"call of {customer}"), customer, Sales, Sales, Channel.Voice, at, at, TimeSpan.Zero);

    private static Contact Contact(string id, CustomerId customer, int order, string? number = null) => new(
        Customer(id), new WaitingQueue(Queue("sales")), number is null ? Channel.Chat : Channel.Voice)
    {
        Customer = customer,
        Ticket = order,
        Connected = TimeSpan.FromMinutes(order),
        Callback = number is null ? null : new Callback(number, CallbackOrigin.Web, null, null, null),
    };
}
