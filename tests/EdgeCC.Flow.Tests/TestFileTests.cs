using EdgeCC.Flow.Testing;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Flow.Tests;

public sealed class TestFileTests : IDisposable
{
    private const string Flow = """
        language: en
        start: ask
        nodes:
          ask: { collect: Your order?, into: order, most: 4, next: data, given-up: sorry }
          data: { data: orders, send: { id: "{order}" }, take: { state: state }, next: told, failed: sorry }
          told: { say: { text: "It is {state}.", spoken: It is on its way. }, next: end }
          sorry: { say: Sorry., next: end }
          end: { end: self-service }
        """;

    private readonly FlowsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void A_case_that_holds_passes_and_what_none_took_is_told()
    {
        var (good, said) = Run("""
            cases:
              - name: An order that is known
                channel: chat
                steps:
                  - hears: your order
                  - says: "1234"
                  - expect: { data: orders }
                  - data: { state: shipped }
                  - hears: It is shipped.
                  - expect: { end: self-service }
            """);

        Assert.True(good);
        Assert.Contains("  ok    An order that is known", said);
        Assert.Contains("nodes 4 of 5 (80 %), ways 3 of 6 (50 %)", said);
        Assert.Contains("never at sorry", said);
        Assert.Contains("never from data to sorry (failed)", said);
    }

    [Fact]
    public void A_step_that_does_not_hold_is_told_by_its_line()
    {
        var (good, said) = Run("""
            cases:
              - name: Wrong
                steps:
                  - hears: Your order?
                  - press: "1234"
                  - data: none
                  - hears: on its way
            """);

        Assert.False(good);
        Assert.Contains("FAIL  Wrong", said);
        Assert.Contains("main.test.yaml:7:9: cases[0].steps[3]: is not heard; heard is", said);
        Assert.Contains("\"Sorry.\", and then it is over (self-service)", said);
    }

    [Fact]
    public void Time_runs_out_only_where_a_case_waits()
    {
        var (good, said) = Run("""
            cases:
              - name: Silence
                steps:
                  - expect: { node: sorry }
              - name: Silence for long
                steps:
                  - wait: 5m
                  - hears: Sorry.
            """);

        Assert.False(good);
        Assert.Contains("expected node sorry, not ask", said);
        Assert.Contains("ok    Silence for long", said);
    }

    [Fact]
    public void An_answer_nobody_asked_for_fails_the_step()
    {
        var (good, said) = Run("""
            cases:
              - name: Too early
                steps: [{ data: none }]
            """);

        Assert.False(good);
        Assert.Contains("the flow asks for no data", said);
    }

    [Fact]
    public void Mistakes_in_a_file_of_cases_are_told_at_once()
    {
        var problems = new List<ConfigProblem>();
        TestFile.Read("main.test.yaml", """
            cases:
              - steps: [{ jump: high }, { expect: { mood: good } }]
                at: yesterday
                channel: pigeon
              - name: Empty
            """, problems);

        Assert.Equal(
            ["at", "channel", "expect.mood", "name", "steps", "steps[0]"],
            problems.Select(problem => problem.Field.Split('.', 2)[^1].Replace("steps[1].", "")).Order());
        Assert.Contains(problems, problem => problem.Message.Contains("known: article, branch, callback", StringComparison.Ordinal));
    }

    private (bool Good, string Said) Run(string cases)
    {
        var file = _disk.Write("main.yaml", Flow);
        _disk.Write("main.test.yaml", cases);
        var said = new StringWriter();
        return (TestCommand.Run([file], configuration: null, said), said.ToString());
    }
}
