using EdgeCC.Flow.Reading;
using EdgeCC.Flow.Trying;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Flow.Tests;

public sealed class TrySessionTests : IDisposable
{
    private const string Flow = """
        language: en
        start: greet
        nodes:
          greet: { greet: { known: { text: "Hello, {customer.name}!", spoken: Hello again. }, unknown: Hello. }, next: menu }
          menu:
            menu: Press one for your order, two for an agent.
            choices: { "1": { name: order, next: order }, "2": { name: agent, next: queue } }
            tries: 2
            wrong: No such choice.
            no-choice: queue
          order: { data: orders, take: { state: state }, next: told, failed: queue }
          told: { say: { text: "It is {state}.", spoken: It is on its way. }, next: end }
          queue: { queue: sales, no-agents: end }
          end: { end: self-service }
        """;

    private readonly FlowsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void A_call_is_heard_keyed_and_answered_at_the_terminal()
    {
        Assert.Equal(
            """
            » Hello.
            » Press one for your order, two for an agent.
            [main: menu] 1
            · asks orders for data (data: JSON or none)
            [main: order] data none
            » (music)
            · in the queue sales (queue: agent, no-agents …)
            [main: queue] queue agent
            · an agent answers

            """,
            Try(Channel.Voice, "1\ndata none\nqueue agent\n"));
    }

    [Fact]
    public void A_known_customer_in_a_chat_is_called_by_name()
    {
        var said = Try(Channel.Chat, "order\ndata {\"state\": \"shipped\"}\n", name: "Anna");

        Assert.StartsWith("» Hello, Anna!\n» Press one", said, StringComparison.Ordinal);
        Assert.Contains("» It is shipped.\n· ended: self-service\n", said);
    }

    [Fact]
    public void What_is_prepared_answers_by_itself()
    {
        var file = _disk.Write("answers.yaml", "data: { orders: { state: lost } }");
        var answers = PreparedAnswers.Read(file, []);

        Assert.Contains("» It is lost.", Try(Channel.Chat, "1\n", answers: answers));
    }

    [Fact]
    public void Silence_is_waited_for_by_an_empty_line_or_by_the_clock()
    {
        Assert.Contains("in the queue sales", Try(Channel.Voice, "\n\n"));
        Assert.Contains("in the queue sales", Try(Channel.Voice, "wait 1m\n"));
        Assert.Contains("hung up", Try(Channel.Voice, "hang up\n"));
    }

    [Theory]
    [InlineData("fly", "? \"fly\" is not understood; help says what is")]
    [InlineData("says hello", "? nobody writes in a telephone call")]
    [InlineData("wait", "? expected a duration up to 24h, such as 5s, not \"\"")]
    [InlineData("wait 99h", "? expected a duration up to 24h")]
    [InlineData("queue agent", "? the customer waits in no queue")]
    [InlineData("data {", "? the flow asks for no data")]
    [InlineData("callback taken", "? the flow asks for no callback")]
    [InlineData("branch ajar", "? expected closed or open")]
    [InlineData("position many", "? expected a place")]
    [InlineData("press x", "? expected keys of the telephone")]
    [InlineData("help", "callback taken")]
    public void Whatever_is_typed_is_answered(string line, string answer)
    {
        Assert.Contains(answer, Try(Channel.Voice, line + "\n"));
    }

    [Fact]
    public void Whatever_is_typed_at_random_is_answered()
    {
        var random = new Random(7);
        string[] words = ["1", "2", "#", "wait 5s", "", "data {\"state\": 1}", "data [", "queue full", "position 2 5m", "article 10% x", "customer maybe Ann", "hi", "{", "%", "transfer busy", "message kept", "\ud800"];
        for (var story = 0; story < 300; story++)
        {
            var lines = string.Join('\n', Enumerable.Range(0, 20).Select(_ => words[random.Next(words.Length)]));
            Assert.NotEmpty(Try(story % 2 == 0 ? Channel.Voice : Channel.Chat, lines));
        }
    }

    private string Try(Channel channel, string lines, string? name = null, PreparedAnswers? answers = null)
    {
        _disk.Write("main.yaml", Flow);
        var folder = FlowFolder.Read(_disk.Path, null);
        Assert.Empty(folder.Problems.Where(problem => !problem.File.EndsWith("answers.yaml", StringComparison.Ordinal)));
        var known = name is null ? TrialCustomer.Unknown : TrialCustomer.Known([KeyValuePair.Create("name", name)]);
        var trial = new Trial(
            folder.Flows, new FlowId("main"), new TrialCustomer(channel, null, known), new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
        var said = new StringWriter { NewLine = "\n" };
        new TrySession(trial, answers ?? PreparedAnswers.None, new StringReader(lines), said).Run(isEchoed: true);
        return said.ToString();
    }
}
