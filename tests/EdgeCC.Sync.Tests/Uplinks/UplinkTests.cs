using System.Text;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Tests.Uplinks;

public class UplinkTests
{
    [Fact]
    public async Task State_comes_first_and_then_the_history()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        await bench.StartBrokerAsync();
        bench.StartUplink();

        var state = await bench.NextAsync();

        Assert.Equal("edgecc/v1/box-1/state", state.Topic);
        Assert.Equal("{\"online\":true,\"epoch\":\"e1\",\"lastSequence\":3}", Encoding.UTF8.GetString(state.Payload));
        Assert.Equal([1L, 2L, 3L], await bench.NextFactsAsync());
    }

    [Fact]
    public async Task Cursor_moves_only_when_the_receiver_acknowledges()
    {
        await using var bench = new UplinkBench();
        await bench.StartBrokerAsync();
        bench.StartUplink(UplinkBench.Quick with { Linger = TimeSpan.Zero });
        bench.Journal.Append(2);
        await bench.NextFactsAsync();
        bench.Journal.Append(1);

        // The second message is sent only after the broker's PUBACK of the first.
        Assert.Equal([3L], await bench.NextFactsAsync());
        Assert.Equal(0, bench.Cursor.Acknowledged);

        await bench.AcknowledgeAsync(new Acknowledgement("e1", 2));
        Assert.Equal(2, (await bench.Events.NextAsync<UplinkAcknowledged>()).Sequence);
        Assert.Equal(2, bench.Cursor.Acknowledged);
    }

    [Fact]
    public async Task What_is_not_acknowledged_is_sent_again()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        await bench.StartBrokerAsync();
        bench.StartUplink(UplinkBench.Quick with { Patience = TimeSpan.FromMilliseconds(50) });
        Assert.Equal([1L, 2L, 3L], await bench.NextFactsAsync());

        await bench.AcknowledgeAsync(new Acknowledgement("e1", 1));
        await bench.Events.NextAsync<UplinkAcknowledged>();

        IReadOnlyList<long> again;
        do
        {
            again = await bench.NextFactsAsync();
        }
        while (again[0] == 1);
        Assert.Equal([2L, 3L], again);
    }

    [Fact]
    public async Task Receiver_that_asks_is_sent_everything_again_at_once()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextFactsAsync();

        await bench.AcknowledgeAsync(new Acknowledgement("e1", 1, Resend: true));

        Assert.Equal([2L, 3L], await bench.NextFactsAsync());
    }

    [Fact]
    public async Task Each_message_says_up_to_where_the_receiver_has_acknowledged()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(5);
        bench.Cursor.Move(3);
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextAsync();

        var facts = await bench.NextAsync();

        var property = Assert.Single(facts.UserProperties);
        Assert.Equal((Topics.AcknowledgedProperty, "3"), (property.Name, Encoding.ASCII.GetString(property.ValueBuffer.Span)));
    }

    [Fact]
    public async Task A_signed_command_is_handed_on_and_a_forged_one_is_told()
    {
        await using var bench = new UplinkBench();
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextAsync();
        await bench.CommandAsync("{\"order\":\"close-branch\"}");
        Assert.Equal(CommandRefusal.Malformed, (await bench.Events.NextAsync<CommandForged>()).Refusal);
        await bench.CommandAsync(bench.Signer.Sign("c-1", "box-1", "close-branch", DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5)));
        Assert.Equal(new CommandId("c-1"), (await bench.Events.NextAsync<CommandArrived>()).Command.Id);
    }

    [Fact]
    public async Task A_flood_of_commands_takes_no_acknowledgement_s_place_and_an_acknowledgement_among_them_is_none()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextFactsAsync();
        await bench.CommandAsync(Encoding.UTF8.GetString(new Acknowledgement("e1", 3).Write()));
        await bench.AcknowledgeAsync(new Acknowledgement("e1", 2));
        for (var number = 0; number < 100; number++)
        {
            await bench.CommandAsync($"nonsense {number}");
        }

        await bench.CommandAsync(bench.Signer.Sign("c-1", "box-1", "identify", DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5)));
        Assert.Equal(2, (await bench.Events.NextAsync<UplinkAcknowledged>()).Sequence);
        await bench.Events.NextAsync<CommandArrived>();
        Assert.Equal(2, bench.Cursor.Acknowledged);
    }

    [Theory]
    [InlineData("{\"epoch\":\"another\",\"sequence\":2}")]
    [InlineData("{\"epoch\":\"e1\",\"sequence\":99}")]
    [InlineData("hello")]
    public async Task Acknowledgement_of_another_epoch_of_the_future_or_of_nothing_is_ignored(string nonsense)
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextFactsAsync();

        await bench.AcknowledgeAsync(Encoding.UTF8.GetBytes(nonsense));
        await bench.AcknowledgeAsync(new Acknowledgement("e1", 1));

        Assert.Equal(1, (await bench.Events.NextAsync<UplinkAcknowledged>()).Sequence);
        Assert.Equal(1, bench.Cursor.Acknowledged);
    }

    [Fact]
    public async Task Journal_of_a_new_epoch_is_sent_from_its_beginning()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextFactsAsync();
        await bench.AcknowledgeAsync(new Acknowledgement("e1", 3));
        await bench.Events.NextAsync<UplinkAcknowledged>();
        await bench.StopUplinkAsync();

        (bench.Journal, bench.Cursor) = (new MemoryJournal("e2"), new MemoryCursor());
        bench.Journal.Append(2);
        bench.StartUplink();

        Assert.Equal([1L, 2L], await bench.NextFactsAsync());
    }

    [Fact]
    public async Task Broker_that_goes_is_missed_once_and_found_again()
    {
        await using var bench = new UplinkBench();
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.Events.NextAsync<UplinkRestored>();
        Assert.Equal(HealthLevel.Well, bench.Uplink.Look().Level);

        await bench.StopBrokerAsync();
        await bench.Events.NextAsync<UplinkLost>();
        bench.Journal.Append(1);
        Assert.Equal(HealthLevel.Warning, bench.Uplink.Look().Level);

        await bench.StartBrokerAsync();
        await bench.Events.NextAsync<UplinkRestored>();
        Assert.Equal([1L], await bench.NextFactsAsync());
    }

    [Fact]
    public async Task Full_mailbox_is_told_of_the_platform_once_it_has_room()
    {
        await using var bench = new UplinkBench();
        bench.Events.IsFull = true;
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.Events.RefusedAsync();

        bench.Events.IsFull = false;
        await bench.Events.NextAsync<UplinkRestored>();

        bench.Events.IsFull = true;
        await bench.StopBrokerAsync();
        await bench.Events.RefusedAsync();
        bench.Events.IsFull = false;
        await bench.Events.NextAsync<UplinkLost>();
    }

    [Fact]
    public async Task Half_open_connection_is_noticed_though_nothing_is_to_be_sent()
    {
        await using var bench = new UplinkBench();
        await bench.StartBrokerAsync();
        await using var proxy = new HalfOpenProxy(bench.Address);
        bench.StartUplink(UplinkBench.Quick with { KeepAlive = TimeSpan.FromSeconds(1) }, proxy.Port);
        await bench.Events.NextAsync<UplinkRestored>();

        proxy.Silent = true;
        await bench.Events.NextAsync<UplinkLost>();

        proxy.Silent = false;
        await bench.Events.NextAsync<UplinkRestored>();
    }

    [Fact]
    public async Task Half_open_connection_is_noticed_when_facts_are_sent_into_it()
    {
        await using var bench = new UplinkBench();
        await bench.StartBrokerAsync();
        await using var proxy = new HalfOpenProxy(bench.Address);
        bench.StartUplink(port: proxy.Port);
        await bench.Events.NextAsync<UplinkRestored>();

        proxy.Silent = true;
        bench.Journal.Append(1);

        await bench.Events.NextAsync<UplinkLost>();
    }

    [Fact]
    public async Task Appliance_that_stops_is_shown_offline()
    {
        await using var bench = new UplinkBench();
        await bench.StartBrokerAsync();
        bench.StartUplink();
        await bench.NextStateAsync();

        await bench.StopUplinkAsync();

        Assert.Contains("\"online\":false", await bench.NextStateAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_that_has_less_than_the_platform_is_shown()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3);
        bench.Cursor.Move(5);
        bench.StartUplink();

        Assert.Equal(HealthLevel.Failing, bench.Uplink.Look().Level);
    }

    [Fact]
    public async Task History_longer_than_the_window_gets_there_in_order()
    {
        await using var bench = new UplinkBench();
        bench.Journal.Append(3_000, padding: 500);
        await bench.StartBrokerAsync();
        bench.StartUplink();

        var received = new List<long>();
        while (received.Count < 3_000)
        {
            received.AddRange(await bench.NextFactsAsync());
            await bench.AcknowledgeAsync(new Acknowledgement("e1", received[^1]));
        }

        Assert.Equal(Enumerable.Range(1, 3_000).Select(number => (long)number), received);
    }
}
