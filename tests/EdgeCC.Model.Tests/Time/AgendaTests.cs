using EdgeCC.Model.Time;

namespace EdgeCC.Model.Tests.Time;

public class AgendaTests
{
    private readonly Agenda<string> _agenda = new();

    [Fact]
    public void Earliest_is_taken_first_and_equals_in_the_order_they_were_set()
    {
        _agenda.Set("late", Seconds(3));
        _agenda.Set("first of two", Seconds(1));
        _agenda.Set("second of two", Seconds(1));

        Assert.Equal(["first of two", "second of two", "late"], TakeAllDue(at: 3));
    }

    [Fact]
    public void Nothing_is_taken_before_its_time()
    {
        _agenda.Set("later", Seconds(2));

        Assert.Empty(TakeAllDue(at: 1));
        Assert.Equal(Seconds(2), _agenda.Next);
        Assert.Equal(["later"], TakeAllDue(at: 2));
        Assert.Null(_agenda.Next);
    }

    [Fact]
    public void Setting_again_moves_the_deadline()
    {
        _agenda.Set("moved", Seconds(1));
        _agenda.Set("moved", Seconds(5));

        Assert.Equal(1, _agenda.Count);
        Assert.Equal(Seconds(5), _agenda.Next);
        Assert.Empty(TakeAllDue(at: 4));
    }

    [Fact]
    public void A_cleared_deadline_never_comes()
    {
        _agenda.Set("gone", Seconds(1));
        _agenda.Clear("gone");
        _agenda.Clear("never there");

        Assert.Empty(TakeAllDue(at: 9));
        Assert.Equal(0, _agenda.Count);
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private List<string> TakeAllDue(int at)
    {
        var taken = new List<string>();
        while (_agenda.TryTakeDue(new Moment(Seconds(at), DateTimeOffset.UnixEpoch), out var key))
        {
            taken.Add(key);
        }

        return taken;
    }
}
