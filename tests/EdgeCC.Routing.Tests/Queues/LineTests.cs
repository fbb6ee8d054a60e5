using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests.Queues;

public class LineTests
{
    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(20, 3)]
    [InlineData(29, 3)]
    [InlineData(31, 4)]
    public void Those_up_to_a_rank_are_counted_equals_included(int rank, int count)
    {
        var line = new Line();
        var queue = new WaitingQueue(Queue("sales"));
        foreach (var (place, ticket) in new[] { (20, 2), (30, 4), (10, 1), (20, 3) })
        {
            line.Add(new Contact(Customer($"{ticket}"), queue, Channel.Voice) { Rank = Seconds(place), Ticket = ticket });
        }

        Assert.Equal(count, line.CountUpTo(Seconds(rank)));
        Assert.Equal(["1", "2", "3", "4"], line.Contacts.Select(contact => contact.Interaction.Value));
    }
}
