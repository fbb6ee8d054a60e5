using System.Text;
using EdgeCC.Platform;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Tests.Receiving;

public sealed class FactStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private FactStore _store;

    public FactStoreTests() => _store = FactStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Repeats_are_dropped_and_acknowledged_again()
    {
        Assert.Equal(new Acknowledgement("e", 3), Take(1, 2, 3));
        Assert.Equal(new Acknowledgement("e", 3), Take(1, 2, 3));
        Assert.Equal(new Acknowledgement("e", 4), Take(2, 3, 4));

        Assert.Equal([1L, 2L, 3L, 4L], Kept());
    }

    [Fact]
    public void What_lies_behind_a_gap_is_not_kept_but_asked_for()
    {
        Take(1, 2);

        Assert.Equal(new Acknowledgement("e", 2, Resend: true), Take(4, 5));
        Assert.Equal(new Acknowledgement("e", 5), Take(3, 4, 5));

        Assert.Equal([1L, 2L, 3L, 4L, 5L], Kept());
    }

    [Fact]
    public void First_message_of_an_epoch_that_does_not_begin_at_one_is_a_gap() =>
        Assert.Equal(new Acknowledgement("e", 0, Resend: true), Take(2, 3));

    [Fact]
    public void Platform_that_lost_its_disk_goes_on_behind_what_the_appliance_was_told() =>
        Assert.Equal(new Acknowledgement("e", 42), _store.Take("a", Message("a", "e", 41, 42), acknowledged: 40));

    [Fact]
    public void Appliances_and_epochs_are_counted_apart()
    {
        Take(1, 2);

        Assert.Equal(new Acknowledgement("e", 1), _store.Take("b", Message("b", "e", 1), 0));
        Assert.Equal(new Acknowledgement("f", 1), _store.Take("a", Message("a", "f", 1), 0));
        Assert.Equal(4, _store.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("{}\n")]
    [InlineData("{\"appliance\":\"a\",\"epoch\":\"e\",\"sequence\":\"1\",\"fact\":{}}\n")]
    [InlineData("{\"appliance\":\"somebody-else\",\"epoch\":\"e\",\"sequence\":1,\"fact\":{}}\n")]
    [InlineData("{\"appliance\":\"a\",\"epoch\":\"e\",\"sequence\":1,\"fact\":{}}")]
    public void Message_without_a_record_of_that_appliance_is_not_answered(string message)
    {
        Assert.Null(_store.Take("a", Encoding.UTF8.GetBytes(message), 0));
        Assert.Equal(0, _store.Count);
    }

    [Fact]
    public void Line_cut_short_by_a_crash_is_cut_off_and_asked_for_again()
    {
        Take(1, 2);
        _store.Dispose();
        File.AppendAllText(Path.Combine(_folder.Path, "facts.ndjson"), "{\"appliance\":\"a\",\"epo");

        _store = FactStore.Open(_folder.Path);

        Assert.Equal(("a", "e", 2L), _store.Newest.Single());
        Assert.Equal(new Acknowledgement("e", 3), Take(3));
        Assert.Equal([1L, 2L, 3L], Kept());
    }

    [Fact]
    public void Reading_begins_after_a_position_and_ends_at_the_end()
    {
        Take(1, 2, 3);

        Assert.Equal(2, _store.ReadAfter(1, 10).Count);
        Assert.Single(_store.ReadAfter(1, 1));
        Assert.Empty(_store.ReadAfter(3, 10));
        Assert.Empty(_store.ReadAfter(long.MaxValue, 10));
    }

    private static byte[] Message(string appliance, string epoch, params long[] sequences) => Encoding.UTF8.GetBytes(
        string.Concat(sequences.Select(sequence =>
            $"{{\"appliance\":\"{appliance}\",\"epoch\":\"{epoch}\",\"sequence\":{sequence},\"fact\":{{}}}}\n")));

    private Acknowledgement? Take(params long[] sequences) => _store.Take("a", Message("a", "e", sequences), 0);

    private IEnumerable<long> Kept() => _store.ReadAfter(0, 100).Select(line => FactLine.TryRead(line)!.Sequence);
}
