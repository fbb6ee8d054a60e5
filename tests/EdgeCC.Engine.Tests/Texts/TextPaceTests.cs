using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Tests.Texts;

/// <summary>What strangers write is counted by thread, by address and together.</summary>
public sealed class TextPaceTests
{
    private static readonly Moment Start = new(TimeSpan.FromHours(1), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private readonly TextPace _pace = new();

    [Fact]
    public void Everybody_together_writes_ten_thousand_messages_a_minute_and_no_more()
    {
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Count(writer => Take(writer, Start)));
        Assert.False(Take(10_000, Start));
        Assert.False(Take(10_000, After(TimeSpan.FromSeconds(59.9))));
        Assert.True(Take(10_000, After(TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public void What_is_not_taken_is_not_counted()
    {
        Assert.Equal(9_999, Enumerable.Range(0, 9_999).Count(message => Take(message / TextPace.MostPerMinute, Start)));
        Assert.Equal(0, Enumerable.Range(0, TextPace.MostPerMinute).Count(_ => Take(0, Start)));
        Assert.True(Take(10_000, Start));
        Assert.False(Take(10_001, Start));
    }

    private static Moment After(TimeSpan time) => new(Start.Uptime + time, Start.Wall + time);

    private bool Take(int writer, Moment now) =>
        _pace.TryTake(new TextReceived(new TextThread(Channel.Chat, "site", $"{writer}"), $"address-{writer}", "m", "hello"), now);
}
