using EdgeCC.Engine.Ports;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Storage.Projections;

namespace EdgeCC.Storage.Tests.Projections;

public class ProjectionTests
{
    private static readonly CustomerId Ivanov = new("ivanov");
    private static readonly CustomerId Petrov = new("petrov");
    private static readonly CustomerId Sidorov = new("sidorov");
    private static readonly Provenance BySomebody = new(Evidence.SeenByAgent);

    [Fact]
    public async Task Call_is_told_from_its_facts()
    {
        await using var bench = new ProjectionBench();
        await using var projection = bench.Open();

        await bench.Journal.KeepAsync(ProjectionBench.Call(1, Ivanov));
        await bench.CatchUpAsync(projection);

        Assert.Equal(
            new InteractionSummary(
                new InteractionId("i1"), Channel.Voice, ProjectionBench.Start.AddMinutes(1), "+78120000001",
                new QueueId("sales"), new AgentId("anna"), InteractionOutcome.Handled,
                TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(60)),
            projection.RecentInteractions(10).Single());
    }

    [Fact]
    public async Task Call_that_goes_on_has_no_outcome_yet()
    {
        await using var bench = new ProjectionBench();
        await using var projection = bench.Open();

        await bench.Journal.KeepAsync(ProjectionBench.Call(1, Ivanov).Take(1));
        await bench.CatchUpAsync(projection);

        var call = projection.RecentInteractions(10).Single();
        Assert.Null(call.Outcome);
        Assert.Null(call.Agent);
        Assert.Equal(TimeSpan.Zero, call.Talked);
    }

    [Fact]
    public async Task Newest_interactions_come_first_and_no_more_than_asked()
    {
        await using var bench = new ProjectionBench();
        await using var projection = bench.Open();

        await bench.Journal.KeepAsync(Enumerable.Range(1, 30).SelectMany(number => ProjectionBench.Call(number, Ivanov)));
        await bench.CatchUpAsync(projection);

        Assert.Equal(["i30", "i29", "i28"], projection.RecentInteractions(3).Select(call => call.Interaction.Value));
    }

    [Fact]
    public async Task Merged_customer_has_one_timeline_and_each_their_own_again_when_it_is_taken_back()
    {
        await using var bench = new ProjectionBench();
        await using var projection = bench.Open();
        await bench.Journal.KeepAsync(
        [
            .. ProjectionBench.Call(1, Ivanov), .. ProjectionBench.Call(2, Petrov), .. ProjectionBench.Call(3, Sidorov),
            .. ProjectionBench.Call(4, Ivanov), Merge("m1", Ivanov, Petrov), Merge("m2", Sidorov, Ivanov),
        ]);
        await bench.CatchUpAsync(projection);
        Assert.All([Ivanov, Petrov, Sidorov], member => Assert.Equal(["i4", "i3", "i2", "i1"], InteractionsOf(projection, member)));

        await bench.Journal.KeepAsync([new ProfilesUnmerged(ProjectionBench.Start, new MergeId("m1"), BySomebody)]);
        await bench.CatchUpAsync(projection);
        Assert.Equal(["i2"], InteractionsOf(projection, Petrov));
        Assert.Equal(["i4", "i3", "i1"], InteractionsOf(projection, Sidorov));
    }

    [Fact]
    public async Task Interaction_belongs_to_whom_it_was_given_to()
    {
        await using var bench = new ProjectionBench();
        await using var projection = bench.Open();
        await bench.Journal.KeepAsync(
        [
            .. ProjectionBench.Call(1, Ivanov),
            new InteractionAttributed(ProjectionBench.Start, new InteractionId("i1"), Petrov, new AgentId("anna")),
        ]);
        await bench.CatchUpAsync(projection);

        Assert.Empty(InteractionsOf(projection, Ivanov));
        Assert.Equal(["i1"], InteractionsOf(projection, Petrov));
    }

    [Fact]
    public async Task Of_whoever_is_erased_only_that_there_was_a_call_is_left()
    {
        await using var bench = new ProjectionBench();
        await using var projection = bench.Open();
        await bench.Journal.KeepAsync(
        [
            .. ProjectionBench.Call(1, Ivanov), .. ProjectionBench.Call(2, Petrov), .. ProjectionBench.Call(3, Sidorov),
            Merge("m1", Ivanov, Petrov), new CustomerErased(ProjectionBench.Start, Ivanov, [Petrov]),
        ]);
        await bench.CatchUpAsync(projection);

        Assert.Empty(InteractionsOf(projection, Ivanov).Concat(InteractionsOf(projection, Petrov)));
        Assert.Equal(
            [("i3", true), ("i2", false), ("i1", false)],
            projection.RecentInteractions(9).Select(call => (call.Interaction.Value, call.From is not null)));
    }

    [Fact]
    public async Task Projection_closed_in_order_goes_on_where_it_stood()
    {
        await using var bench = new ProjectionBench();
        await using (var first = bench.Open())
        {
            await bench.Journal.KeepAsync(ProjectionBench.Call(1, Ivanov));
            await bench.CatchUpAsync(first);
        }

        var created = File.GetCreationTimeUtc(bench.Database);
        await using var second = bench.Open();
        await bench.Journal.KeepAsync(ProjectionBench.Call(2, Ivanov));
        await bench.CatchUpAsync(second);

        Assert.Equal(created, File.GetCreationTimeUtc(bench.Database));
        Assert.Equal(["i2", "i1"], second.RecentInteractions(9).Select(call => call.Interaction.Value));
    }

    [Theory]
    [InlineData(Accident.DatabaseMissing)]
    [InlineData(Accident.DatabaseCutShort)]
    [InlineData(Accident.DatabaseZeroed)]
    [InlineData(Accident.HeaderOverwritten)]
    [InlineData(Accident.PagesOverwritten)]
    [InlineData(Accident.NotClosedInOrder)]
    public async Task Projection_that_is_missing_damaged_or_was_not_closed_is_made_anew(Accident accident)
    {
        await using var bench = new ProjectionBench();
        await using (var first = bench.Open())
        {
            await bench.Journal.KeepAsync(Enumerable.Range(1, 40).SelectMany(number => ProjectionBench.Call(number, Ivanov)));
            await bench.CatchUpAsync(first);
        }

        bench.Suffer(accident);
        await using var second = bench.Open();
        await bench.Journal.KeepAsync(ProjectionBench.Call(41, Ivanov));
        await bench.CatchUpAsync(second);

        Assert.Equal(41, second.RecentInteractions(100).Count);
        Assert.Equal(41, second.InteractionsOf(Ivanov).Count);
        Assert.Equal("Up to date.", second.Look().Text);
    }

    [Fact]
    public async Task Journal_of_a_new_epoch_is_told_together_with_what_can_be_read_of_the_old()
    {
        await using var bench = new ProjectionBench();
        await using (var first = bench.Open())
        {
            await bench.Journal.KeepAsync(ProjectionBench.Call(1, Ivanov));
            await bench.CatchUpAsync(first);
        }

        bench.Journal = await bench.Journal.ReopenAsync("another");
        await bench.Journal.KeepAsync(ProjectionBench.Call(2, Petrov));
        await using var second = bench.Open();
        await bench.CatchUpAsync(second);

        Assert.Equal(["i2", "i1"], second.RecentInteractions(9).Select(call => call.Interaction.Value));
    }

    [Fact]
    public async Task Ten_thousand_facts_are_caught_up_with()
    {
        await using var bench = new ProjectionBench();
        await bench.Journal.KeepAsync(Enumerable.Range(1, 2_500).SelectMany(number => ProjectionBench.Call(number, Ivanov)));
        await using var projection = bench.Open();

        await bench.CatchUpAsync(projection);

        Assert.Equal(2_500, projection.InteractionsOf(Ivanov).Count);
    }

    private static ProfilesMerged Merge(string id, CustomerId survivor, CustomerId absorbed) =>
        new(ProjectionBench.Start, new MergeId(id), survivor, absorbed, BySomebody, 1);

    private static IEnumerable<string> InteractionsOf(Projection projection, CustomerId customer) =>
        projection.InteractionsOf(customer).Select(call => call.Interaction.Value);
}
