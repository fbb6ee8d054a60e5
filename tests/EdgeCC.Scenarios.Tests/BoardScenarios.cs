using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What the box on the wall says, and what can be asked of it.</summary>
public sealed class BoardScenarios
{
    private static readonly string Alarming = BranchConfiguration.Text + """

        alarm: { sounds-after: 5s, continuous-after: 30s, quiet-for: 60s }
        displays: [{ display: text, lines: ["{sales.waiting} waiting"] }]
        """;

    [Fact]
    [Trait("Requirement", "R20")]
    public void Three_who_wait_are_heard_first_as_beeps_then_without_a_pause_until_somebody_presses_the_button()
    {
        var branch = new VirtualBranch(configuration: Alarming);
        var customers = Queue(branch, 3);
        Assert.Equal(LampSignal.Off, branch.Board.Buzzer);

        branch.Require(() => branch.Board.Buzzer == LampSignal.SlowFlash, 10.Seconds());
        branch.Require(() => branch.Board.Buzzer == LampSignal.Steady, 40.Seconds());
        Assert.Equal(LampSignal.Off, branch.Board.Relay);

        branch.TryPost(new AlarmSilenced());
        branch.Require(() => branch.Board.Buzzer == LampSignal.Off, 1.Seconds());
        branch.Require(() => branch.Board.Buzzer == LampSignal.SlowFlash, 62.Seconds());

        Array.ForEach(customers, customer => customer.HangUp());
        branch.Require(() => branch.Board.Buzzer == LampSignal.Off, 2.Seconds());
        branch.AssertNothingLeaked(customers);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void Where_no_alarm_is_configured_nothing_sounds()
    {
        var branch = new VirtualBranch();
        var customers = Queue(branch, 3);
        branch.Require(() => branch.Board.SignalOf("sales") == LampSignal.FastFlash);
        branch.Time.Run(2.Minutes());
        Assert.Equal(LampSignal.Off, branch.Board.Buzzer);
        Array.ForEach(customers, customer => customer.HangUp());
        branch.AssertNothingLeaked(customers);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void An_alarm_that_is_configured_while_they_wait_sounds_without_a_restart_and_one_that_is_taken_away_is_silent()
    {
        var branch = new VirtualBranch();
        var customers = Queue(branch, 3);
        branch.OfferConfiguration(Alarming);
        branch.Require(() => branch.Board.Buzzer == LampSignal.SlowFlash, 10.Seconds());
        branch.OfferConfiguration(BranchConfiguration.Text);
        branch.Require(() => branch.Board.Buzzer == LampSignal.Off, 2.Seconds());
        Array.ForEach(customers, customer => customer.HangUp());
        branch.AssertNothingLeaked(customers);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void A_box_that_is_looked_for_blinks_and_beeps_for_half_a_minute_and_then_says_again_what_it_said()
    {
        var branch = new VirtualBranch(configuration: Alarming);
        var customers = Queue(branch, 1);
        branch.Require(() => branch.Board.SignalOf("sales") == LampSignal.Steady);

        branch.TryPost(new IdentifyAsked());
        branch.Require(() => branch.Board.Buzzer == LampSignal.SlowFlash, 1.Seconds());
        Assert.Equal(LampSignal.FastFlash, branch.Board.SignalOf("sales"));
        Assert.Equal(LampSignal.FastFlash, branch.Board.SignalOf("support"));
        Assert.Equal("1 waiting", branch.Board.Text.First());

        branch.Time.Run(31.Seconds());
        Assert.Equal((LampSignal.Off, LampSignal.Steady), (branch.Board.Buzzer, branch.Board.SignalOf("sales")));
        Assert.Equal(LampSignal.Off, branch.Board.SignalOf("support"));
        Array.ForEach(customers, customer => customer.HangUp());
        branch.AssertNothingLeaked(customers);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void A_part_that_is_tried_shows_itself_alone_and_not_for_ever()
    {
        var branch = new VirtualBranch(configuration: Alarming);
        branch.TryPost(new PartTried(new BoardPart.Lamp(new LampId("support"))));
        branch.Require(() => branch.Board.SignalOf("support") == LampSignal.Steady, 1.Seconds());
        Assert.Equal((LampSignal.Off, LampSignal.Off), (branch.Board.SignalOf("sales"), branch.Board.Buzzer));
        Assert.Empty(branch.Board.Text);

        branch.TryPost(new PartTried(new BoardPart.Output(new OutputId("relay"))));
        branch.Require(() => branch.Board.Relay == LampSignal.Steady, 1.Seconds());
        Assert.Equal(LampSignal.Off, branch.Board.SignalOf("support"));

        branch.TryPost(new PartTried(new BoardPart.Display(new DisplayId("text"))));
        branch.Require(() => branch.Board.Relay == LampSignal.Off, 1.Seconds());
        Assert.All(branch.Board.Text, line => Assert.Equal(new string(DisplayFrame.Full, 22), line));
        Assert.Equal(4, branch.Board.Text.Count());

        branch.Require(() => branch.Board.Text.FirstOrDefault() == "0 waiting", 22.Seconds());
        branch.AssertNothingLeaked();
    }

    /// <summary>So many wait behind one who is being served.</summary>
    private static VirtualPhone[] Queue(VirtualBranch branch, int waiting)
    {
        var anna = branch.Agent("101");
        var served = branch.CustomerInQueue("+79110000000");
        branch.Require(() => anna.IsRinging);
        anna.Answer();
        return [.. Enumerable.Range(1, waiting).Select(number => branch.CustomerInQueue($"+7911000000{number}")), served];
    }
}
