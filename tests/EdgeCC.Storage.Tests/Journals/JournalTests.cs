using EdgeCC.Engine.Health;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;

namespace EdgeCC.Storage.Tests.Journals;

public class JournalTests
{
    private static readonly JournalLimits Small = new() { SegmentLength = 2_000, BatchLength = 500 };

    [Fact]
    public async Task Facts_are_numbered_from_one_without_gap_in_the_order_of_appending()
    {
        await using var bench = new JournalBench(Small);

        await bench.KeepAsync(Facts(1, 100));

        Assert.Equal(
            Facts(1, 100).Select((fact, index) => new JournalRecord("a", bench.Journal.Epoch, index + 1, fact)),
            bench.Mailbox.Kept);
        Assert.Equal(100, bench.Journal.LastSequence);
    }

    [Fact]
    public async Task Journal_opened_again_goes_on_where_it_was()
    {
        await using var first = new JournalBench(Small);
        await first.KeepAsync(Facts(1, 50));

        await using var second = await first.ReopenAsync();
        await second.KeepAsync(Facts(51, 50));

        Assert.Equal(first.Journal.Epoch, second.Journal.Epoch);
        Assert.Equal(Facts(1, 100), second.Journal.ReadAll().Select(record => record.Fact));
        Assert.True(second.Folder.Names().Count > 2, "the journal was to span segments");
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 99)]
    [InlineData(37, 1)]
    [InlineData(98, 10)]
    [InlineData(100, 10)]
    [InlineData(500, 10)]
    public async Task Reading_gives_what_comes_after_a_sequence_and_no_more_than_asked(long after, int most)
    {
        await using var bench = new JournalBench(Small);
        await bench.KeepAsync(Facts(1, 100));

        var read = bench.Journal.ReadAfter(after, most);

        Assert.Equal(
            Enumerable.Range(1, 100).Select(number => (long)number).Where(number => number > after).Take(most),
            read.Select(record => record.Sequence));
    }

    [Fact]
    public async Task Reading_finds_its_place_in_a_long_segment_by_the_index()
    {
        await using var bench = new JournalBench();
        await bench.KeepAsync(Facts(1, 1_000, padding: 500));
        await using var again = await bench.ReopenAsync();

        Assert.All(
            Enumerable.Range(0, 1_000),
            after => Assert.Equal(after + 1, again.Journal.ReadAfter(after, 1).Single().Sequence));
        Assert.Single(again.Folder.Names());
    }

    [Fact]
    public async Task Waiting_ends_when_a_fact_has_become_durable()
    {
        await using var bench = new JournalBench();
        var waiting = bench.Journal.WaitForAfterAsync(1, TestContext.Current.CancellationToken);

        await bench.KeepAsync(Facts(1, 1));
        Assert.False(waiting.IsCompleted);
        await bench.KeepAsync(Facts(2, 1));

        await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Facts_appended_before_closing_are_kept()
    {
        await using var bench = new JournalBench();
        Assert.All(Facts(1, 500), fact => Assert.True(bench.Journal.TryAppend(fact)));

        await using var again = await bench.ReopenAsync();

        Assert.Equal(500, again.Journal.LastSequence);
        Assert.False(bench.Journal.TryAppend(JournalBench.Fact(501)));
    }

    [Fact]
    public async Task Full_mailbox_is_told_later_and_nothing_is_forgotten()
    {
        await using var bench = new JournalBench();
        bench.Mailbox.Full = true;
        bench.Journal.TryAppend(JournalBench.Fact(1));
        await bench.Journal.WaitForAfterAsync(0, TestContext.Current.CancellationToken);

        bench.Mailbox.Full = false;
        while (bench.Mailbox.Kept.Count == 0)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(1, bench.Mailbox.Kept.Single().Sequence);
    }

    [Fact]
    public async Task Another_appliance_begins_a_life_of_its_own()
    {
        await using var bench = new JournalBench();
        await bench.KeepAsync(Facts(1, 3));

        await using var other = await bench.ReopenAsync("b");
        await other.KeepAsync(Facts(4, 1));

        Assert.NotEqual(bench.Journal.Epoch, other.Journal.Epoch);
        Assert.Equal([("a", 1), ("a", 2), ("a", 3), ("b", 1)],
            other.Journal.ReadAll().Select(record => (record.Appliance, record.Sequence)));
        Assert.Equal(1, other.Journal.ReadAfter(0, 10).Single().Sequence);
    }

    [Fact]
    public async Task Fact_too_long_to_keep_is_refused_and_shown()
    {
        await using var bench = new JournalBench();

        Assert.False(bench.Journal.TryAppend(JournalBench.Fact(1, padding: Frame.MaximumPayload)));

        Assert.Equal(HealthLevel.Failing, bench.Journal.Look().Level);
    }

    [Fact]
    public async Task Folder_that_another_process_holds_is_refused()
    {
        using var folder = new TemporaryFolder();
        var mailbox = new RecordingMailbox();
        await using var journal = folder.OpenJournal(mailbox);

        Assert.Throws<IOException>(() => folder.OpenJournal(mailbox));
    }

    private static IEnumerable<Fact> Facts(int from, int count, int padding = 0) =>
        Enumerable.Range(from, count).Select(number => JournalBench.Fact(number, padding));
}
