using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests;

public class FlowRunnerTests
{
    private const string Branch = """
        language: en
        start: greeting
        nodes:
          greeting: { say: Welcome., next: hours }
          hours: { hours: office, open: menu, closed: closed }
          menu:
            menu: Press one for sales.
            choices: { "1": { name: sales, next: to-sales }, "2": { name: bye, next: bye } }
            timeout: 5s
            tries: 3
            wrong: No such choice.
            no-choice: to-sales
          to-sales: { queue: sales, position: "You are {position}.", no-agents: sorry, full: busy }
          sorry: { say: Nobody is here., skippable: false, next: unserved }
          busy: { say: All lines are busy., next: unserved }
          closed: { say: We are closed., next: out-of-hours }
          unserved: { end: unserved }
          out-of-hours: { end: out-of-hours }
          bye: { end: self-service }
        """;

    [Fact]
    public void The_contact_is_answered_once_before_the_first_sound()
    {
        var customer = new Customer(Branch);
        Assert.Equal(
            [typeof(AnswerContact), typeof(PlayToContact)], customer.Effects.Select(effect => effect.GetType()));

        customer.HearToTheEnd();
        Assert.Equal([typeof(PlayToContact)], customer.Effects.Select(effect => effect.GetType()));
    }

    [Fact]
    public void A_flow_that_ends_without_a_sound_is_not_answered()
    {
        var customer = new Customer("{ language: en, start: end, nodes: { end: { end: self-service } } }");

        Assert.IsType<EndContact>(Assert.Single(customer.Effects));
    }

    [Fact]
    public void What_was_played_to_its_end_is_a_fact()
    {
        var customer = new Customer(Branch);
        Assert.Empty(customer.Facts);
        customer.HearToTheEnd();

        Assert.Equal("greeting", Assert.IsType<PromptPlayed>(Assert.Single(customer.Facts)).Node);
        Assert.Equal("Press one for sales.", customer.Heard);
    }

    [Fact]
    public void Outside_opening_hours_the_customer_hears_so_and_it_ends()
    {
        var customer = new Customer(Written.Flow(Branch), hour: 18);
        customer.HearToTheEnd();
        Assert.Equal("We are closed.", customer.Heard);
        customer.HearToTheEnd();

        AssertEnded(customer, InteractionOutcome.OutOfHours);
    }

    [Fact]
    public void A_chosen_item_is_a_fact_and_leads_on()
    {
        var customer = InMenu();
        customer.HearToTheEnd();
        customer.Press('1');

        var chosen = customer.Facts.OfType<MenuItemChosen>().Single();
        Assert.Equal(("menu", "1", "sales"), (chosen.Menu, chosen.Digit, chosen.Item));
        Assert.Equal(new QueueId("sales"), customer.Effects.OfType<EnterQueue>().Single().Queue);
        Assert.Equal("music …", customer.Heard);
    }

    [Fact]
    public void Digit_pressed_before_the_prompt_ends_is_taken()
    {
        var customer = InMenu();
        customer.Press('2');

        AssertEnded(customer, InteractionOutcome.SelfService);
        Assert.Equal(["greeting", "menu"], customer.Facts.OfType<PromptPlayed>().Select(fact => fact.Node));
    }

    [Fact]
    public void Digit_pressed_during_the_greeting_is_taken_by_the_menu_that_follows()
    {
        var customer = new Customer(Branch);
        customer.Press('1');

        Assert.Equal(["greeting"], customer.Facts.OfType<PromptPlayed>().Select(fact => fact.Node));
        Assert.Equal("sales", customer.Facts.OfType<MenuItemChosen>().Single().Item);
    }

    [Fact]
    public void A_key_that_means_nothing_pressed_during_the_greeting_only_cuts_it_short()
    {
        var customer = new Customer(Branch);
        customer.Press('#');

        Assert.Equal("Press one for sales.", customer.Heard);
    }

    [Fact]
    public void What_is_not_skippable_is_heard_to_the_end()
    {
        var customer = InMenu();
        customer.Press('1');
        customer.LeaveQueue("no-agents");
        Assert.Equal("Nobody is here.", customer.Heard);
        customer.Press('1');
        Assert.Empty(customer.Effects);

        customer.HearToTheEnd();
        AssertEnded(customer, InteractionOutcome.Unserved);
    }

    [Fact]
    public void A_wrong_key_is_told_and_the_choices_are_read_again()
    {
        var customer = InMenu();
        customer.Press('9');

        Assert.Equal("No such choice. | Press one for sales.", customer.Heard);
    }

    [Fact]
    public void The_menu_waits_from_the_end_of_its_prompt()
    {
        var customer = InMenu();
        customer.Pass(60);
        Assert.Empty(customer.Effects);
        customer.HearToTheEnd();
        customer.Pass(4.9);
        Assert.Empty(customer.Effects);

        customer.Pass(0.1);
        Assert.Equal("Press one for sales.", customer.Heard);
    }

    [Fact]
    public void Time_outs_and_wrong_keys_use_up_tries_until_there_is_no_choice()
    {
        var customer = InMenu();
        customer.HearToTheEnd();
        customer.Pass(5);
        customer.Press('9');
        customer.Press('9');

        Assert.Equal(new QueueId("sales"), customer.Effects.OfType<EnterQueue>().Single().Queue);
        Assert.Empty(customer.Facts.OfType<MenuItemChosen>());
    }

    [Fact]
    public void A_key_pressed_while_the_menu_waits_stops_the_waiting()
    {
        var customer = InMenu();
        customer.HearToTheEnd();
        customer.Press('1');

        Assert.Equal(0, customer.Runner.Counts.Deadlines);
    }

    [Fact]
    public void The_position_is_told_once_and_then_there_is_music_again()
    {
        var customer = InQueue();
        customer.Tell(new FlowPositionTold(Customer.Id, 3));
        Assert.Equal("You are 3.", customer.Heard);

        customer.HearToTheEnd();
        Assert.Equal("music …", customer.Heard);
    }

    [Fact]
    public void A_far_position_is_told_as_more_than()
    {
        var customer = InQueue();
        customer.Tell(new FlowPositionTold(Customer.Id, FlowModel.SpokenPositions));
        Assert.Equal("You are 20.", customer.Heard);
        customer.Tell(new FlowPositionTold(Customer.Id, FlowModel.SpokenPositions + 1));
        Assert.Equal("You are more than 20.", customer.Heard);
    }

    [Fact]
    public void The_end_of_an_older_playback_or_of_the_music_changes_nothing()
    {
        var customer = InQueue();
        var music = customer.Playback;
        customer.Tell(new FlowPositionTold(Customer.Id, 1));
        customer.Tell(new FlowPlaybackEnded(Customer.Id, music));
        Assert.Empty(customer.Effects);

        customer.HearToTheEnd();
        customer.HearToTheEnd();
        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void Keys_in_the_queue_change_nothing()
    {
        var customer = InQueue();
        customer.Press('1');

        Assert.Empty(customer.Effects);
    }

    [Theory]
    [InlineData("no-agents", "Nobody is here.")]
    [InlineData("full", "All lines are busy.")]
    [InlineData("waited-too-long", "Nobody is here.")]
    [InlineData("an exit of a later version", "Nobody is here.")]
    public void Every_way_out_of_the_queue_leads_where_it_is_written_or_where_no_agents_leads(string exit, string heard)
    {
        var customer = InQueue();
        customer.LeaveQueue(exit);

        Assert.Equal(heard, customer.Heard);
    }

    [Fact]
    public void The_music_begins_before_the_queue_is_entered() =>
        Assert.Equal(
            [typeof(PlayToContact), typeof(EnterQueue)], InQueue().Effects.Select(effect => effect.GetType()));

    [Fact]
    public void A_customer_who_is_gone_leaves_nothing_behind()
    {
        var customer = InMenu();
        customer.HearToTheEnd();
        customer.Tell(new FlowStopped(Customer.Id));

        Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
        customer.Press('1');
        customer.HearToTheEnd();
        customer.LeaveQueue("full");
        customer.Tell(new FlowPositionTold(Customer.Id, 1));
        customer.Tell(new FlowStopped(Customer.Id));
        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void A_flow_that_is_not_there_ends_the_contact_as_failed()
    {
        var customer = new Customer(Branch);
        customer.Tell(new FlowStarted(new InteractionId("other"), new FlowId("no such flow")));

        Assert.Equal(
            new EndContact(new InteractionId("other"), InteractionOutcome.Failed), Assert.Single(customer.Effects));
    }

    [Fact]
    public void Starting_twice_starts_once()
    {
        var customer = new Customer(Branch);
        customer.Tell(new FlowStarted(Customer.Id, new FlowId("main")));

        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void A_flow_that_goes_round_without_end_is_cut_off()
    {
        // No flow that was read can do this; the cap is for the day when a check is wrong.
        var spinning = new FlowModel(new FlowId("main"), "a", [new HoursNode("a", Written.Office, "a", "a")]);
        var customer = new Customer(spinning);

        AssertEnded(customer, InteractionOutcome.Failed);
    }

    [Fact]
    public void New_flows_are_for_customers_who_come_from_then_on()
    {
        var customer = new Customer(Branch);
        customer.Tell(new FlowsReconfigured(new FlowSet(ImmutableDictionary<FlowId, FlowModel>.Empty.Add(
            new FlowId("main"),
            Written.Flow("{ language: en, start: new, nodes: { new: { say: New., next: end }, end: { end: unserved } } }")))));
        customer.HearToTheEnd();
        Assert.Equal("Press one for sales.", customer.Heard);

        customer.Tell(new FlowStarted(new InteractionId("other"), new FlowId("main")));
        Assert.Equal("New.", customer.Heard);
    }

    [Fact]
    public void Everything_a_customer_can_hear_is_among_the_prompts_of_the_flow()
    {
        var flow = Written.Flow(Branch);

        Assert.Contains(new Prompt.Spoken("You are 7.", "en"), flow.Prompts);
        Assert.Contains(new Prompt.Spoken("You are more than 20.", "en"), flow.Prompts);
        Assert.Contains(new Prompt.Spoken("No such choice.", "en"), flow.Prompts);
        Assert.Contains(new Prompt.Music(), flow.Prompts);
        Assert.Equal(6 + FlowModel.SpokenPositions + 1 + 1, flow.Prompts.Count);
    }

    private static Customer InMenu()
    {
        var customer = new Customer(Branch);
        customer.HearToTheEnd();
        return customer;
    }

    private static Customer InQueue()
    {
        var customer = InMenu();
        customer.Press('1');
        return customer;
    }

    private static void AssertEnded(Customer customer, InteractionOutcome outcome)
    {
        Assert.Equal(outcome, Assert.Single(customer.Effects.OfType<EndContact>()).Outcome);
        Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
    }
}
