using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem;
using EdgeCC.Hardware.Modem.Messages;
using EdgeCC.Hardware.Modem.Pdu;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Hardware.Tests.Modem;

public sealed class SmsChannelTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(1, 30).Select(n => $"Здравствуйте {n}! "))[..180];

    [Fact]
    public void Message_is_told_and_stays_in_the_modem_until_it_is_durable()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, "Где мой заказ?", ModemBench.Noon);
        bench.Run(TimeSpan.FromSeconds(1));
        var received = Assert.Single(bench.Received);
        Assert.Equal("Где мой заказ?", received.Text);
        Assert.Equal(new TextThread(Channel.Sms, ModemBench.Number, ModemBench.Customer), received.Thread);
        Assert.Equal(ModemBench.Customer, received.Address);
        Assert.Equal(1, bench.Twin.Stored);

        bench.Accept(received);
        bench.Run(TimeSpan.FromMinutes(5));
        Assert.Equal(0, bench.Twin.Stored);
        Assert.Single(bench.Received);
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 0, 1)]
    [InlineData(1, 2, 0)]
    public void Parts_in_any_order_are_one_message(int first, int second, int third)
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, Long, ModemBench.Noon, first, second);
        bench.Run(TimeSpan.FromMinutes(2));
        Assert.Empty(bench.Received);
        bench.Twin.Deliver(ModemBench.Customer, Long, ModemBench.Noon, third);
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(Long, Assert.Single(bench.Received).Text);
        bench.Accept(bench.Received.Single());
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(0, bench.Twin.Stored);
    }

    [Fact]
    public void Part_that_comes_twice_is_one_and_both_are_deleted()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, Long, ModemBench.Noon, 0, 1, 1, 2);
        bench.Run(TimeSpan.FromSeconds(1));
        bench.Accept(Assert.Single(bench.Received));
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(0, bench.Twin.Stored);
    }

    [Fact]
    public void Message_whose_last_part_never_comes_is_told_with_a_gap()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, Long, ModemBench.Noon, 0, 2);
        bench.Run(SmsInbox.PartsWait - TimeSpan.FromMinutes(1));
        Assert.Empty(bench.Received);
        bench.Run(TimeSpan.FromMinutes(3));
        Assert.Equal(Long[..67] + "[…]" + Long[134..], bench.Received.First().Text);
        Assert.Single(bench.Received.Select(received => received.MessageId).Distinct());
    }

    [Fact]
    public void Message_with_more_parts_than_the_store_has_room_for_does_not_block_it()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Room = 5;
        bench.Twin.Deliver(ModemBench.Customer, string.Concat(Enumerable.Repeat(Long, 3)), ModemBench.Noon, 0, 1, 2, 3);
        bench.Run(TimeSpan.FromMinutes(3));
        bench.Accept(bench.Received.First());
        bench.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(0, bench.Twin.Stored);
    }

    [Fact]
    public void Restart_before_the_message_is_durable_tells_it_again_under_the_same_id()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, Long, ModemBench.Noon, 1, 2, 0);
        bench.Run(TimeSpan.FromSeconds(1));
        var before = Assert.Single(bench.Received);
        bench.Restart();
        Assert.Equal(before, Assert.Single(bench.Received));
    }

    [Theory]
    [InlineData(TextRefusal.NotKept, 1)]
    [InlineData(TextRefusal.NoSuchEntry, 1)]
    [InlineData(TextRefusal.TooManyMessages, 0)]
    public void Refused_message_waits_in_the_modem_where_it_may_come_again(object refusal, int stored)
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, "Hello", ModemBench.Noon);
        bench.Run(TimeSpan.FromSeconds(1));
        bench.Refuse(bench.Received.Single(), (TextRefusal)refusal);
        bench.Run(TimeSpan.FromMinutes(3));
        Assert.Equal(stored, bench.Twin.Stored);
        Assert.Equal(stored == 1, bench.Received.Count() > 1);
    }

    [Fact]
    public void What_is_no_text_is_deleted_and_counted()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(Convert.FromHexString("440B919711000000F10004" + "62114221000021" + "08" + "0605040B8423F001"));
        bench.Twin.Deliver([0xFF, 0xFF]);
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Empty(bench.Posts);
        Assert.Equal(0, bench.Twin.Stored);
        Assert.Equal(1, bench.Channel.Counts.Unreadable);
    }

    [Fact]
    public void Name_can_write_to_us_and_cannot_be_answered()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(new SmsDeliver(new SmsAddress("Bank", IsName: true), ModemBench.Noon, SmsBody.Split("Hello", 0)[0]).Write());
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Null(Assert.Single(bench.Received).Address);
        bench.Send(ModemBench.Text("1", "Hi", "Bank") with { Address = null });
        Assert.Equal(MessageFailure.NoAddress, Assert.IsType<TextUndelivered>(bench.Posts[^1]).Failure);
    }

    [Fact]
    public void Answer_goes_out_in_parts_and_counts_as_delivered_when_all_have_arrived()
    {
        var bench = ModemBench.AtWork();
        bench.Send(ModemBench.Text("1", Long));
        bench.Send(ModemBench.Text("1", Long));
        bench.Run(TimeSpan.FromSeconds(2));
        Assert.Equal(Long, string.Concat(bench.Twin.Sent.Select(sent => sent.Body.Text)));
        Assert.Equal([1, 2, 3], bench.Twin.Sent.Select(sent => sent.Body.Part.Number));
        Assert.Equal("1", Assert.IsType<TextDelivered>(Assert.Single(bench.Posts)).MessageId);
    }

    [Fact]
    public void Without_reports_a_message_counts_as_delivered_after_a_while()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Reports = false;
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(SmsOutbox.ReportWait - TimeSpan.FromSeconds(10));
        Assert.Empty(bench.Posts);
        bench.Run(TimeSpan.FromMinutes(2));
        Assert.IsType<TextDelivered>(Assert.Single(bench.Posts));
    }

    [Theory]
    [InlineData(0x43, MessageFailure.NoAddress)]
    [InlineData(0x46, MessageFailure.OutOfReach)]
    [InlineData(0x42, MessageFailure.Rejected)]
    public void Report_says_why_a_message_did_not_arrive(byte status, object failure)
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Reports = false;
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(TimeSpan.FromSeconds(1));
        bench.Twin.Report(0x20);
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Empty(bench.Posts);
        bench.Twin.Report(status);
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(failure, Assert.IsType<TextUndelivered>(Assert.Single(bench.Posts)).Failure);
    }

    [Fact]
    public void Network_with_a_bad_moment_is_tried_again_and_given_up_after_a_day()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.SendError = 38;
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(TimeSpan.FromMinutes(5));
        Assert.Equal(3, bench.Twin.Commands.Count(command => command.StartsWith("AT+CMGS", StringComparison.Ordinal)));
        bench.Twin.SendError = null;
        bench.Run(TimeSpan.FromMinutes(10));
        Assert.IsType<TextDelivered>(Assert.Single(bench.Posts));

        bench.Twin.SendError = 38;
        bench.Send(ModemBench.Text("2", "Hello"));
        bench.Run(SmsOutbox.GiveUpAfter + TimeSpan.FromHours(1));
        Assert.Equal(MessageFailure.OutOfReach, Assert.IsType<TextUndelivered>(bench.Posts[^1]).Failure);
    }

    [Fact]
    public void Number_nobody_has_is_not_tried_again()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.SendError = 1;
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(MessageFailure.NoAddress, Assert.IsType<TextUndelivered>(Assert.Single(bench.Posts)).Failure);
    }

    [Fact]
    public void Message_that_would_cost_too_much_is_not_sent()
    {
        var bench = ModemBench.AtWork(new ModemModel("/dev/null", ModemBench.Number) { MostParts = 2 });
        bench.Send(ModemBench.Text("1", Long));
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(MessageFailure.Rejected, Assert.IsType<TextUndelivered>(Assert.Single(bench.Posts)).Failure);
        Assert.Empty(bench.Twin.Sent);
    }

    [Fact]
    public void Place_whose_deletion_was_lost_is_read_again()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Deliver(ModemBench.Customer, "One", ModemBench.Noon);
        bench.Run(TimeSpan.FromSeconds(1));
        bench.Twin.Hangs = true;
        bench.Accept(bench.Received.Single());
        bench.Run(TimeSpan.FromSeconds(1));
        bench.Take(bench.Channel.Close(bench.Now));
        Assert.Equal(1, bench.Twin.Stored);
        bench.Twin.Hangs = false;
        bench.Open();
        bench.Run(TimeSpan.FromMinutes(2));
        bench.Accept(bench.Received.Last());
        bench.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(0, bench.Twin.Stored);
        Assert.Single(bench.Received.Select(received => received.MessageId).Distinct());
    }

    [Fact]
    public void Network_that_is_lost_for_a_moment_while_a_message_goes_out_does_not_double_it()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.IsSlow = true;
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(TimeSpan.FromSeconds(1));
        bench.Hear("\r\n+CREG: 2\r\n");
        bench.Hear("\r\n+CREG: 1\r\n");
        bench.Run(TimeSpan.FromSeconds(5));
        bench.Twin.IsSlow = false;
        bench.Run(TimeSpan.FromSeconds(5));
        Assert.Single(bench.Twin.Sent);
        Assert.IsType<TextDelivered>(Assert.Single(bench.Posts));
    }

    [Fact]
    public void Report_whose_PDU_is_missing_does_not_swallow_an_answer()
    {
        var bench = ModemBench.AtWork();
        bench.Hear("\r\n+CDS: 25\r\n");
        bench.Run(TimeSpan.FromMinutes(3));
        Assert.Equal(0, bench.Channel.Modem.State.Resets);
        Assert.True(bench.Channel.Modem.IsReady);
    }

    [Fact]
    public void Store_that_says_it_is_endless_is_held_in_part()
    {
        var inbox = new SmsInbox();
        for (var index = 0; index < 3 * SmsInbox.MostStored; index++)
        {
            inbox.Put(new StoredSms(index, PduRefusal.NotText, Message: null));
        }

        Assert.Equal(SmsInbox.MostStored, inbox.TakeRubbish().Count);
    }

    [Fact]
    public void Message_given_while_the_modem_is_away_goes_when_it_is_back()
    {
        var bench = new ModemBench();
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(TimeSpan.FromMinutes(10));
        bench.Open();
        bench.Run(TimeSpan.FromSeconds(5));
        Assert.Single(bench.Twin.Sent);
    }
}
