using System.Text;
using EdgeCC.Model.Facts;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Tests.Wire;

public class FactBatchTests
{
    [Fact]
    public void Batch_is_one_record_a_line_in_order()
    {
        var journal = new MemoryJournal();
        journal.Append(10);

        var batch = FactBatch.Read(journal, after: 3, mostBytes: 64 * 1024)!;

        Assert.Equal(10, batch.Last);
        Assert.Equal([4L, 5L, 6L, 7L, 8L, 9L, 10L], Sequences(batch));
    }

    [Fact]
    public void Batch_ends_before_it_grows_too_long()
    {
        var journal = new MemoryJournal();
        journal.Append(100, padding: 1_000);

        var batch = FactBatch.Read(journal, after: 0, mostBytes: 10_000)!;

        Assert.InRange(batch.Payload.Length, 8_000, 10_000);
        Assert.Equal(batch.Last, Sequences(batch).Count());
    }

    [Fact]
    public void Record_that_is_too_long_by_itself_goes_alone()
    {
        var journal = new MemoryJournal();
        journal.Append(2, padding: 20_000);

        Assert.Equal([1L], Sequences(FactBatch.Read(journal, after: 0, mostBytes: 10_000)!));
    }

    [Fact]
    public void Nothing_new_is_no_batch() => Assert.Null(FactBatch.Read(new MemoryJournal(), 0, 10_000));

    private static IEnumerable<long> Sequences(FactBatch batch) => Encoding.UTF8.GetString(batch.Payload.Span)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => FactJson.ReadRecord(Encoding.UTF8.GetBytes(line)).Sequence);
}
