using EdgeCC.Engine.Commands;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Tests.Commands;

public sealed class CommandBookTests
{
    private const string Appliance = "nevsky-1";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly CommandBook _book = new();

    [Fact]
    public void A_command_is_obeyed_once_and_when_its_fact_is_durable()
    {
        var command = Command("c-1");
        Assert.Null(Judge(command));
        _book.Await(command);
        Assert.Equal(CommandRefusal.Repeated, Judge(command));
        Assert.Equal(command.Order, _book.Release(command.Id));
        Assert.Null(_book.Release(command.Id));
        Assert.Equal(CommandRefusal.Repeated, Judge(command));
    }

    [Fact]
    public void After_a_restart_it_is_still_known_and_waits_for_nothing()
    {
        var command = Command("c-1");
        _book.Restore(new CommandTaken(Now, command.Id, "identify", "platform", command.Expires));
        Assert.Equal(CommandRefusal.Repeated, Judge(command));
        Assert.Null(_book.Release(command.Id));
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_old_command_new()
    {
        var command = Command("c-1");
        _book.Await(command);
        Assert.Equal(CommandRefusal.Repeated, _book.Judge(command, Appliance, Now.AddDays(30)));
        Assert.Equal(CommandRefusal.Repeated, Judge(command));
    }

    [Theory]
    [InlineData(-10, 5, CommandRefusal.Expired)]
    [InlineData(-5, 5, CommandRefusal.Expired)]
    [InlineData(-4, 5, null)]
    [InlineData(5, 5, null)]
    [InlineData(6, 5, CommandRefusal.IssuedInTheFuture)]
    [InlineData(0, 24 * 60, null)]
    [InlineData(0, (24 * 60) + 1, CommandRefusal.HoldsTooLong)]
    public void It_holds_for_its_time_and_for_no_longer_than_a_day(int issuedMinutes, int holdsMinutes, CommandRefusal? refusal)
    {
        var issued = Now.AddMinutes(issuedMinutes);
        Assert.Equal(refusal, Judge(Command("c-1") with { Issued = issued, Expires = issued.AddMinutes(holdsMinutes) }));
    }

    [Fact]
    public void Another_appliance_s_command_is_not_ours() =>
        Assert.Equal(CommandRefusal.OtherAppliance, Judge(Command("c-1") with { Appliance = "nevsky-2" }));

    [Fact]
    public void As_many_as_may_be_are_remembered_and_the_oldest_goes_only_when_its_time_is_over()
    {
        for (var number = 0; number < CommandBook.MostRemembered; number++)
        {
            _book.Await(Command($"c-{number}"));
        }

        Assert.Equal(CommandRefusal.TooMany, Judge(Command("one-more")));
        var later = Command("one-more") with { Issued = Now.AddHours(2), Expires = Now.AddHours(3) };
        Assert.Null(_book.Judge(later, Appliance, Now.AddHours(2)));
        _book.Await(later);
        Assert.Equal(CommandRefusal.Repeated, _book.Judge(later, Appliance, Now.AddHours(2)));
        Assert.Equal(CommandRefusal.Repeated, Judge(Command("c-1")));
    }

    [Fact]
    public void Of_a_flood_of_refusals_the_first_of_each_hour_are_told()
    {
        var told = 0;
        for (var second = 0; second < 7_200; second++)
        {
            told += _book.MayTell(new Moment(TimeSpan.FromSeconds(second), Now)) ? 1 : 0;
        }

        Assert.Equal(40, told);
    }

    private CommandRefusal? Judge(SignedCommand command) => _book.Judge(command, Appliance, Now);

    private static SignedCommand Command(string id) =>
        new(new CommandId(id), Appliance, Now, Now.AddHours(1), new CommandOrder.Identify(), "platform");
}
