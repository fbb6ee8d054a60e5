namespace EdgeCC.Ivr.Tests.Flows;

public class FlowGraphTests
{
    [Fact]
    public void A_node_nobody_can_reach_is_told() =>
        AssertTold(
            "island: no way leads here from the start",
            "start: { say: Hello, next: end }",
            "island: { say: Ahoy, next: end }");

    [Fact]
    public void Nodes_nobody_can_leave_are_told() =>
        AssertTold(
            "start: no way leads from here to an end; a: no way leads from here to an end; "
            + "end: no way leads here from the start",
            "start: { say: Hello, next: a }",
            "a: { say: Round and round, next: start }");

    [Fact]
    public void A_circle_with_nothing_to_hear_is_told() =>
        AssertTold(
            "start: leads back to itself without anything to hear in between; "
            + "other: leads back to itself without anything to hear in between",
            "start: { hours: office, open: end, closed: other }",
            "other: { hours: office, open: end, closed: start }");

    [Fact]
    public void A_queue_that_leads_back_to_itself_is_told_since_it_may_give_back_at_once() =>
        AssertTold(
            "start: leads back to itself without anything to hear in between",
            "start: { queue: sales, no-agents: start, full: end }");

    [Fact]
    public void A_circle_with_something_to_hear_is_in_order() =>
        AssertTold(
            "",
            "start: { queue: sales, no-agents: please-wait, full: end }",
            "please-wait: { say: Please wait., next: start }");

    [Fact]
    public void A_menu_may_lead_back_to_itself() =>
        AssertTold("", "start: { menu: Press, choices: { '1': { name: again, next: start } }, no-choice: end }");

    [Fact]
    public void A_misspelt_way_is_told_once() =>
        AssertTold("start.next: no node is called 'edn'; end: no way leads here from the start", "start: { say: Hello, next: edn }");

    private static void AssertTold(string expected, params string[] nodes)
    {
        var (_, problems) = Written.Read(
            "language: en\nstart: start\nnodes:\n"
            + string.Concat(nodes.Select(node => $"  {node}\n"))
            + "  end: { end: self-service }\n");

        Assert.Equal(expected, string.Join("; ", problems.Select(problem => problem[(problem.IndexOf('.') + 1)..])));
    }
}
