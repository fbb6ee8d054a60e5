using EdgeCC.Engine.Control;
using EdgeCC.Engine.Events;

namespace EdgeCC.Engine.Tests.Control;

public sealed class MailboxTests
{
    [Fact]
    public void Events_come_out_in_the_order_they_went_in()
    {
        using var mailbox = new Mailbox();
        for (var round = 0; round < 3 * Mailbox.Capacity; round++)
        {
            Assert.True(mailbox.TryPost(new UplinkAcknowledged(round)));
            Assert.True(mailbox.TryTake(out var taken));
            Assert.Equal(new UplinkAcknowledged(round), taken);
        }

        Assert.False(mailbox.TryTake(out _));
    }

    [Fact]
    public void Full_mailbox_refuses_counts_and_keeps_what_it_has()
    {
        using var mailbox = new Mailbox();
        for (var i = 0; i < Mailbox.Capacity; i++)
        {
            Assert.True(mailbox.TryPost(new UplinkAcknowledged(i)));
        }

        Assert.False(mailbox.TryPost(new UplinkLost()));
        Assert.Equal(1, mailbox.Refused);
        Assert.Equal(Mailbox.Capacity, mailbox.Depth);
        Assert.True(mailbox.TryTake(out var oldest));
        Assert.Equal(new UplinkAcknowledged(0), oldest);
        Assert.True(mailbox.TryPost(new UplinkLost()));
    }

    [Fact]
    public async Task Sleeper_wakes_for_every_event_of_many_posters_and_none_is_lost_or_reordered()
    {
        const int posters = 4;
        const int each = 50_000;
        var cancellation = TestContext.Current.CancellationToken;
        using var mailbox = new Mailbox();
        var lastSeen = Enumerable.Repeat(-1L, posters).ToArray();
        var taker = Task.Run(() =>
        {
            for (var taken = 0; taken < posters * each;)
            {
                if (!mailbox.TryTake(out var @event))
                {
                    mailbox.WaitForWake();
                    continue;
                }

                var number = ((UplinkAcknowledged)@event).Sequence;
                Assert.Equal(lastSeen[number % posters] + 1, number / posters);
                lastSeen[number % posters] = number / posters;
                taken++;
            }
        }, cancellation);
        var posting = Enumerable.Range(0, posters).Select(poster => Task.Run(() =>
        {
            for (long i = 0; i < each; i++)
            {
                while (!mailbox.TryPost(new UplinkAcknowledged((i * posters) + poster)))
                {
                    Thread.Yield();
                }
            }
        }, cancellation));

        await Task.WhenAll(posting);
        await taker.WaitAsync(TimeSpan.FromSeconds(30), cancellation);
        Assert.All(lastSeen, last => Assert.Equal(each - 1, last));
    }
}
