using EdgeCC.Web.Access;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests.Access;

public sealed class SessionTableTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_session_is_open_until_it_is_ended()
    {
        var sessions = new SessionTable(_time);
        var (one, other) = (sessions.Begin(), sessions.Begin());
        Assert.True(sessions.Use(one));
        sessions.End(one);
        Assert.False(sessions.Use(one));
        Assert.True(sessions.Use(other));
        sessions.EndAll();
        Assert.False(sessions.Use(other));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_was_never_given_out_opens_nothing(string? token)
    {
        var sessions = new SessionTable(_time);
        sessions.Begin();
        Assert.False(sessions.Use(token));
    }

    [Fact]
    public void A_session_ends_when_it_is_idle_and_however_busy_after_a_day()
    {
        var sessions = new SessionTable(_time);
        var (idle, busy) = (sessions.Begin(), sessions.Begin());
        for (var passed = TimeSpan.Zero; passed < SessionTable.Longest - SessionTable.IdleLimit; passed += SessionTable.IdleLimit - Moment)
        {
            Assert.True(sessions.Use(busy));
            _time.Advance(SessionTable.IdleLimit - Moment);
        }

        Assert.False(sessions.Use(idle));
        Assert.True(sessions.Use(busy));
        _time.Advance(SessionTable.IdleLimit - Moment);
        Assert.False(sessions.Use(busy));
    }

    [Fact]
    public void The_session_idle_longest_makes_room_for_the_next()
    {
        var sessions = new SessionTable(_time);
        var tokens = new List<string>();
        for (var number = 0; number < SessionTable.Most; number++)
        {
            tokens.Add(sessions.Begin());
            _time.Advance(Moment);
        }

        Assert.True(sessions.Use(tokens[0]));
        sessions.Begin();
        Assert.True(sessions.Use(tokens[0]));
        Assert.False(sessions.Use(tokens[1]));
    }
}
