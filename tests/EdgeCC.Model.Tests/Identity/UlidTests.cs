using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Tests.Identity;

public class UlidTests
{
    [Fact]
    public void Time_is_written_as_in_the_specification()
    {
        // github.com/ulid/spec: 01ARZ3NDEKTSV4RRFFQ69G5FAV is of this millisecond.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1469922850259);

        Assert.StartsWith("01ARZ3NDEK", Ulid.New(at, new Random(1)));
    }

    [Fact]
    public void Names_are_26_characters_and_differ_within_a_millisecond()
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, 1000).Select(_ => Ulid.New(DateTimeOffset.UnixEpoch, random)).ToHashSet();

        Assert.Equal(1000, names.Count);
        Assert.All(names, name => Assert.Equal(Ulid.Length, name.Length));
    }

    [Fact]
    public void Later_names_sort_later()
    {
        var random = new Random(1);
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var names = Enumerable.Range(0, 100).Select(i => Ulid.New(at.AddMilliseconds(i), random)).ToArray();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void A_clock_before_1970_gives_a_name_all_the_same() =>
        Assert.StartsWith("0000000000", Ulid.New(DateTimeOffset.MinValue, new Random(1)));
}
