using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Displays;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class AlarmSectionTests
{
    [Fact]
    public void Where_nothing_is_said_of_it_nothing_sounds() => Assert.Null(Model("").Alarm);

    [Fact]
    public void An_alarm_has_usual_times() => Assert.Equal(
        new AlarmModel(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)),
        Model("alarm: {}").Alarm);

    [Fact]
    public void Its_times_can_be_set_and_what_is_wrong_is_told_at_once()
    {
        Assert.Equal(
            new AlarmModel(TimeSpan.Zero, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5)),
            Model("alarm: { sounds-after: 0s, continuous-after: 30s, quiet-for: 5m }").Alarm);
        Assert.Equal(
            ["alarm.button", "alarm.continuous-after", "alarm.quiet-for"],
            Read("alarm: { continuous-after: 0s, quiet-for: 2h, button: help }").Problems.Select(problem => problem.Field).Order());
    }

    private static ApplianceModel Model(string section) => ConfigurationFixture.ModelOf(Read(section));

    private static ConfigurationResult Read(string section) => ConfigurationFixture.Read(ConfigurationFixture.Main + "\n" + section);
}
