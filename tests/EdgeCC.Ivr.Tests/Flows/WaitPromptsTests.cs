using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests.Flows;

public sealed class WaitPromptsTests
{
    [Theory]
    [InlineData("en", 1, "1 minute")]
    [InlineData("en", 2, "2 minutes")]
    [InlineData("ru", 1, "1 минуты")]
    [InlineData("ru", 2, "2 минут")]
    [InlineData("ru", 11, "11 минут")]
    [InlineData("ru-RU", 20, "20 минут")]
    [InlineData("uk", 5, "5 хвилин")]
    [InlineData("uk", 1, "1 хвилини")]
    [InlineData("kk", 3, "3 min")]
    public void Minutes_are_said_as_they_follow_about_in_the_language(string language, int minutes, string said) => Assert.Equal(
        new Prompt.Spoken($"~ {said}", language),
        Assert.Single(new WaitPrompts([new Prompt.Spoken("~ {minutes}", language)], [], []).For(TimeSpan.FromMinutes(minutes))));

    [Theory]
    [InlineData(0, "Any moment.")]
    [InlineData(59, "Any moment.")]
    [InlineData(60, "About 1 minute.")]
    [InlineData(61, "About 2 minutes.")]
    [InlineData(1200, "About 20 minutes.")]
    [InlineData(1201, "More than twenty minutes.")]
    [InlineData(1e9, "More than twenty minutes.")]
    public void A_wait_is_never_rounded_down(double seconds, string heard)
    {
        var customer = new Customer("""
            language: en
            start: queue
            nodes:
              queue: { queue: sales, wait: "About {minutes}.", wait-short: Any moment., wait-beyond: More than twenty minutes., no-agents: end }
              end: { end: unserved }
            """);

        customer.Tell(new FlowPositionTold(Customer.Id, 1, TimeSpan.FromSeconds(seconds)));
        Assert.Equal(heard, customer.Heard);
    }

    [Fact]
    public void Position_and_wait_are_told_in_one_go_and_the_wait_only_where_somebody_can_say()
    {
        var customer = new Customer("""
            language: en
            start: queue
            nodes:
              queue: { queue: sales, position: "You are {position}.", wait: "About {minutes}.", no-agents: end }
              end: { end: unserved }
            """);

        customer.Tell(new FlowPositionTold(Customer.Id, 2, TimeSpan.FromSeconds(30)));
        Assert.Equal("You are 2. | About 1 minute.", customer.Heard);
        customer.Tell(new FlowPositionTold(Customer.Id, 2));
        Assert.Equal("You are 2.", customer.Heard);
        customer.Tell(new FlowPositionTold(Customer.Id, 2, TimeSpan.FromHours(1)));
        Assert.Equal("You are 2.", customer.Heard);
    }
}
