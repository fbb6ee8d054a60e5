using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests.Flows;

public class PositionPromptsTests
{
    [Theory]
    [InlineData("ru", "больше 20")]
    [InlineData("uk-UA", "понад 20")]
    [InlineData("en", "more than 20")]
    [InlineData("kk", "> 20")]
    public void More_than_is_said_in_the_language_of_the_text(string language, string expected) =>
        Assert.Equal(
            new Prompt.Spoken($"№ {expected}", language),
            Assert.Single(new PositionPrompts([new Prompt.Spoken("№ {position}", language)], []).For(21)));

    [Fact]
    public void A_text_of_its_own_is_said_beyond_the_spoken_positions()
    {
        var flow = Written.Flow("""
            language: en
            start: queue
            nodes:
              queue:
                queue: sales
                position: [{ file: chime.wav }, "You are {position}."]
                position-beyond: Many are before you.
                no-agents: end
              end: { end: unserved }
            """);
        var customer = new Customer(flow);
        customer.Tell(new FlowPositionTold(Customer.Id, 2));
        Assert.Equal("chime.wav | You are 2.", customer.Heard);

        customer.Tell(new FlowPositionTold(Customer.Id, 21));
        Assert.Equal("Many are before you.", customer.Heard);
        Assert.Contains(new Prompt.Spoken("Many are before you.", "en"), flow.Prompts);
    }
}
