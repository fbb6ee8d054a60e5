using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Storage.Journals;
using EdgeCC.Storage.Tests.Files;

namespace EdgeCC.Storage.Tests.Journals;

public class DiskTroubleTests
{
    private static readonly JournalLimits Limits = new() { WaitingFacts = 5 };

    [Fact]
    public async Task Full_disk_is_told_once_and_facts_wait_until_there_is_room()
    {
        await using var bench = new JournalBench();
        await bench.KeepAsync([JournalBench.Fact(1)]);

        bench.Folder.Full = true;
        Assert.True(bench.Journal.TryAppend(JournalBench.Fact(2)));
        await bench.Mailbox.WaitUntilAsync(mailbox => mailbox.Events.OfType<JournalStalled>().Any());
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(bench.Journal.TryAppend(JournalBench.Fact(3)));
        Assert.Equal(HealthLevel.Failing, bench.Journal.Look().Level);
        Assert.Equal(1, bench.Journal.LastSequence);

        bench.Folder.Full = false;
        await RetryUntilAsync(bench, mailbox => mailbox.Kept.Count == 3);

        Assert.Single(bench.Mailbox.Events.OfType<JournalStalled>());
        Assert.Single(bench.Mailbox.Events.OfType<JournalRecovered>());
        Assert.Equal(HealthLevel.Well, bench.Journal.Look().Level);
        await using var again = await bench.ReopenAsync();
        Assert.Equal([1L, 2L, 3L], again.Journal.ReadAll().Select(record => record.Sequence));
    }

    [Fact]
    public async Task While_the_disk_is_full_facts_beyond_the_queue_are_refused_counted_and_shown()
    {
        await using var bench = new JournalBench(Limits);
        bench.Folder.Full = true;
        Assert.True(bench.Journal.TryAppend(JournalBench.Fact(0)));
        await bench.Mailbox.WaitUntilAsync(mailbox => mailbox.Events.OfType<JournalStalled>().Any());

        var taken = Enumerable.Range(1, 8).Count(number => bench.Journal.TryAppend(JournalBench.Fact(number)));

        Assert.Equal(Limits.WaitingFacts, taken);
        Assert.Contains("3 were lost", bench.Journal.Look().Text, StringComparison.Ordinal);
        bench.Folder.Full = false;
        await RetryUntilAsync(bench, mailbox => mailbox.Kept.Count == 1 + taken);
        Assert.Equal(HealthLevel.Failing, bench.Journal.Look().Level);
    }

    [Fact]
    public async Task Facts_whose_fsync_failed_are_written_again_and_not_believed_to_be_in_the_cache()
    {
        await using var bench = new JournalBench();
        await bench.KeepAsync([JournalBench.Fact(1)]);

        bench.Folder.FailNextSync = true;
        bench.Journal.TryAppend(JournalBench.Fact(2));
        await RetryUntilAsync(bench, mailbox => mailbox.Kept.Count == 2);

        await using var afterwards = new JournalBench(bench.Folder.AfterThePowerCut());
        Assert.Equal([1L, 2L], afterwards.Journal.ReadAll().Select(record => record.Sequence));
    }

    [Fact]
    public async Task First_segment_whose_fsync_failed_is_begun_again()
    {
        await using var bench = new JournalBench(new FaultyFolder { FailNextSync = true });

        bench.Journal.TryAppend(JournalBench.Fact(1));
        await RetryUntilAsync(bench, mailbox => mailbox.Kept.Count == 1);

        await using var afterwards = new JournalBench(bench.Folder.AfterThePowerCut());
        Assert.Equal(1, afterwards.Journal.LastSequence);
        Assert.Equal(bench.Journal.Epoch, afterwards.Journal.Epoch);
    }

    [Fact]
    public async Task Closing_while_the_disk_is_full_gives_up_and_keeps_what_was_durable()
    {
        await using var bench = new JournalBench();
        await bench.KeepAsync([JournalBench.Fact(1)]);
        bench.Folder.Full = true;
        bench.Journal.TryAppend(JournalBench.Fact(2));

        await using var again = await bench.ReopenAsync();

        Assert.Equal(1, again.Journal.LastSequence);
    }

    // The writer's own clock stands still: time passes only here.
    private static async Task RetryUntilAsync(JournalBench bench, Func<RecordingMailbox, bool> condition)
    {
        while (!condition(bench.Mailbox))
        {
            bench.Time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }
    }
}
