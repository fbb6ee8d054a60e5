using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Ivr.Tests.BranchFlow;

namespace EdgeCC.Ivr.Tests;

public sealed class MenuTests
{
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
        customer.LeaveQueue(QueueExit.NoAgents);
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
}
