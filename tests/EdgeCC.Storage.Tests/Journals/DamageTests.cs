using System.Buffers;
using System.Text;
using EdgeCC.Engine.Health;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;

namespace EdgeCC.Storage.Tests.Journals;

public class DamageTests
{
    private static readonly JournalLimits Small = new() { SegmentLength = 1_000 };

    [Fact]
    public async Task Torn_tail_is_cut_and_the_same_life_goes_on()
    {
        await using var bench = await FilledAsync(10);
        var newest = bench.Folder.Names().Max()!;
        bench.Folder.Append(newest, [0x20, 0, 0, 0, 1, 2, 3]);

        await using var again = new JournalBench(bench.Folder, Small);
        await again.KeepAsync([JournalBench.Fact(11)]);

        Assert.Equal(bench.Journal.Epoch, again.Journal.Epoch);
        await using var third = await again.ReopenAsync();
        Assert.Equal(11, third.Journal.LastSequence);
        Assert.Equal(HealthLevel.Well, third.Journal.Look().Level);
    }

    [Fact]
    public async Task Every_changed_byte_of_a_record_is_noticed()
    {
        await using var bench = await FilledAsync(3);
        var file = bench.Folder.Names().Single();
        var length = bench.Folder.LengthOf(file);
        for (var at = 0; at < length; at++)
        {
            var copy = bench.Folder.AfterThePowerCut();
            copy.Rot(file, bytes => bytes[at] ^= 0x10);
            await using var again = new JournalBench(copy, Small);

            Assert.True(
                again.Journal.Epoch != bench.Journal.Epoch || again.Journal.LastSequence == 2,
                $"byte {at} was changed unnoticed");
        }
    }

    [Fact]
    public async Task Damage_to_what_was_durable_is_no_torn_tail_even_in_the_newest_segment()
    {
        await using var bench = await FilledAsync(4);
        bench.Folder.Rot(bench.Folder.Names().Single(), bytes => bytes[bytes.Length / 2] ^= 1);

        await using var again = new JournalBench(bench.Folder, Small);

        Assert.NotEqual(bench.Journal.Epoch, again.Journal.Epoch);
        Assert.Equal(0, again.Journal.LastSequence);
        Assert.Equal(HealthLevel.Warning, again.Journal.Look().Level);
    }

    [Fact]
    public async Task After_damage_a_new_life_begins_and_what_can_be_read_of_the_old_one_still_is()
    {
        await using var bench = await FilledAsync(30);
        var names = bench.Folder.Names().Order().ToList();
        bench.Folder.Rot(names[1], bytes => bytes[^1] ^= 1);

        await using var again = new JournalBench(bench.Folder, Small);
        await again.KeepAsync([JournalBench.Fact(31)]);

        var read = again.Journal.ReadAll().ToList();
        Assert.Equal(30, read.Count);
        Assert.Equal((again.Journal.Epoch, 1), (read[^1].Epoch, read[^1].Sequence));
        Assert.Equal(1, again.Journal.ReadAfter(0, 10).Single().Sequence);
        Assert.Equal(names, again.Folder.Names().Order().Take(names.Count));
    }

    [Fact]
    public async Task Life_begun_after_damage_goes_on_at_the_next_start()
    {
        await using var bench = await FilledAsync(30);
        bench.Folder.Rot(bench.Folder.Names().Min()!, bytes => bytes[^1] ^= 1);
        await using var second = new JournalBench(bench.Folder, Small);
        await second.KeepAsync([JournalBench.Fact(31)]);

        await using var third = await second.ReopenAsync();

        Assert.Equal(second.Journal.Epoch, third.Journal.Epoch);
        Assert.Equal(1, third.Journal.LastSequence);
    }

    [Fact]
    public async Task Missing_segment_is_damage()
    {
        await using var bench = await FilledAsync(30);
        bench.Folder.Remove(bench.Folder.Names().Order().ElementAt(1));

        await using var again = new JournalBench(bench.Folder, Small);

        Assert.NotEqual(bench.Journal.Epoch, again.Journal.Epoch);
    }

    [Fact]
    public async Task Damage_met_while_reading_names_file_and_offset()
    {
        await using var bench = await FilledAsync(4);
        var file = bench.Folder.Names().Single();
        bench.Folder.Rot(file, bytes => bytes[^1] ^= 1);

        var damage = Assert.Throws<JournalDamagedException>(() => bench.Journal.ReadAfter(0, 100)).Damage;

        Assert.EndsWith(file, damage.File, StringComparison.Ordinal);
        Assert.InRange(damage.Offset, 1, bench.Folder.LengthOf(file));
        Assert.Equal(3, bench.Journal.ReadAfter(0, 3).Count);
    }

    [Fact]
    public async Task Fact_of_a_newer_version_that_was_taken_back_is_handed_on_as_it_was_written_and_stops_nobody()
    {
        await using var bench = await FilledAsync(2);
        var output = new ArrayBufferWriter<byte>();
        const string FromTheFuture = "{\"kind\":\"from-the-future\",\"at\":\"2030-01-01T00:00:00+00:00\"}";
        Frame.Write(output, 3, 2, Encoding.UTF8.GetBytes(FromTheFuture));
        bench.Folder.Append(bench.Folder.Names().Single(), output.WrittenSpan.ToArray());

        await using var again = await bench.ReopenAsync();
        await again.KeepAsync([JournalBench.Fact(4)]);

        Assert.Equal([1L, 2L, 3L, 4L], again.Journal.ReadAll().Select(record => record.Sequence));
        Assert.Equal(FromTheFuture, Assert.IsType<LaterFact>(again.Journal.ReadAfter(0, 10)[2].Fact).Json);
    }

    private static async Task<JournalBench> FilledAsync(int facts)
    {
        var bench = new JournalBench(Small);
        for (var number = 1; number <= facts; number++)
        {
            await bench.KeepAsync([JournalBench.Fact(number)]);
        }

        return bench;
    }
}
