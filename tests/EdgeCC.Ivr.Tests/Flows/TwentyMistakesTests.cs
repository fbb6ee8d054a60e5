using EdgeCC.Ivr.Flows;

namespace EdgeCC.Ivr.Tests.Flows;

/// <summary>Twenty mistakes that people make, twenty messages: where, what, and what is allowed.</summary>
public class TwentyMistakesTests
{
    private const string Mistaken = """
        language: russian!
        start: greting
        nodes:
          greeting: { say: "Hello, {customer.name}!", next: who }
          who: { branch: [{ if: customer.known is yes, next: menu }], else: lang }
          lang: { language: Press., keys: { "1": "-?" }, next: ask }
          ask: { collect: Order?, into: customer.order, least: 9, most: 3, next: state, given-up: menu }
          state: { data: ordes, take: { a: "b..c" }, next: sum, failed: menu }
          sum: { set: { n: "= one + 1" }, next: tell }
          tell: { say: { text: "It is {a}.", spoken: There. }, next: menu }
          menu: { menu: Press., choices: { "10": { name: x, next: agent } }, timeout: 5, no-choice: agent }
          agent: { agent: ana, from: sales, wait: 2d, else: rate }
          rate: { survey: [{ stars: Rate us }], next: sub }
          sub: { flow: mian, next: mail }
          mail: { voicemail: Speak., to: slaes, kept: bye, failed: byee }
          call: { transfer: "112", failed: bye }
          bye: { end: finished }
        """;

    [Fact]
    public void Every_one_is_told_with_its_line_its_column_and_what_is_allowed()
    {
        var (flow, problems) = Written.ReadIn(Written.Context, Mistaken);

        Assert.Null(flow);
        Assert.Equal(20, problems.Count);
        Assert.All(problems, problem => Assert.True(problem is { Line: > 0, Column: > 0 }, problem.ToString()));
        Assert.Equal(
            [
                "1:11 language: expected a language tag such as ru, uk or en",
                "2:8 start: no node is called 'greting'",
                "4:20 nodes.greeting.say: holds {customer.name}, which nobody knows when prompts are rendered; write { text: …, spoken: … }: spoken is what is played by telephone, and told where the attribute is missing",
                "5:25 nodes.who.branch[0].if: expected ATTRIBUTE and one of: = != < <= > >= in starts (with what follows), missing, given",
                "6:42 nodes.lang.keys.1: expected a language tag such as ru, uk or en",
                "7:33 nodes.ask.into: 'customer.order' is given, not written; choose another name",
                "7:56 nodes.ask.least: is more than the most, 3",
                "8:18 nodes.state.data: no endpoint is called 'ordes'; known: orders",
                "8:36 nodes.state.take.a: expected the way to a value of the answer, such as order.items[0].state",
                "9:20 nodes.sum.set.n: expected a text with {attributes}, or a sum such as = {tries} + 1",
                "11:42 nodes.menu.choices.10: expected one key of the telephone: 0 1 2 3 4 5 6 7 8 9 * #",
                "11:79 nodes.menu.timeout: expected a duration from 1s to 1m, such as 20s",
                "12:19 nodes.agent.agent: no agent is called 'ana'; known: anna, boris, personal",
                "12:43 nodes.agent.wait: expected a duration from 1s to 1h, such as 20s",
                "13:19 nodes.rate.survey: expected each question to be exactly one of: csat, ces, nps, comment",
                "14:16 nodes.sub.flow: no flow is called 'mian'; known: inner, main, survey",
                "15:34 nodes.mail.to: no queue is called 'slaes'; known: sales, support",
                "15:60 nodes.mail.failed: no node is called 'byee'",
                "16:21 nodes.call.transfer: expected a number that some trunk dials, or an extension; known: 101",
                "17:15 nodes.bye.end: expected one of: self-service, out-of-hours, unserved, return",
            ],
            problems.OrderBy(problem => (problem.Line, problem.Column))
                .Select(problem => $"{problem.Line}:{problem.Column} {problem.Field}: {problem.Message}"));
    }

    [Fact]
    public void An_attribute_that_nobody_writes_is_told()
    {
        var (_, problems) = Written.Read("""
            language: en
            start: ask
            takes: [card]
            nodes:
              ask: { collect: Order?, into: order, next: tell, given-up: end }
              tell: { say: { text: "{ordr} {card} {caller} {customer.anything}", spoken: There. }, next: end }
              end: { end: self-service }
            """);

        Assert.Equal(
            "6 nodes.tell.say: nothing writes 'ordr'; known: caller, card, channel, customer.…, language, order", Assert.Single(problems));
    }

    [Theory]
    [InlineData(250)]
    [InlineData(500)]
    public void Twice_the_nodes_cost_twice_as_much(int nodes)
    {
        Read(nodes);
        var (once, twice) = (Cost(nodes), Cost(nodes * 2));

        Assert.InRange((double)twice / once, 1.5, 2.5);
    }

    /// <summary>What reading allocates: the same on every machine, unlike the time it takes.</summary>
    private static long Cost(int nodes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(nodes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Read(int nodes)
    {
        var kinds = new Func<int, string>[]
        {
            i => $"n{i}: {{ set: {{ a: \"{i}\" }}, next: n{i + 1} }}",
            i => $"n{i}: {{ branch: [{{ if: a = 1, next: n{i + 1} }}], else: n{i + 1} }}",
            i => $"n{i}: {{ say: Text {i}., next: n{i + 1} }}",
            i => $"n{i}: {{ queue: sales, no-agents: n{i + 1} }}",
        };
        var flow = Written.Flow(
            "language: en\nstart: n0\nnodes:\n"
            + string.Concat(Enumerable.Range(0, nodes - 1).Select(i => $"  {kinds[i % kinds.Length](i)}\n"))
            + $"  n{nodes - 1}: {{ end: self-service }}\n");
        Assert.Equal(nodes, flow.Nodes.Length);
        Assert.True(nodes <= FlowReader.MaxNodes);
    }
}
