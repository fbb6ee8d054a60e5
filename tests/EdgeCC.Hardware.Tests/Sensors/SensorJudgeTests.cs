using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Hardware.Sensors;

namespace EdgeCC.Hardware.Tests.Sensors;

public sealed class SensorJudgeTests
{
    [Theory]
    [InlineData(SensorKind.Temperature, 74.9, HealthLevel.Well)]
    [InlineData(SensorKind.Temperature, 75, HealthLevel.Warning)]
    [InlineData(SensorKind.Temperature, 85, HealthLevel.Failing)]
    [InlineData(SensorKind.DiskWear, 80, HealthLevel.Warning)]
    [InlineData(SensorKind.Tamper, 0, HealthLevel.Well)]
    [InlineData(SensorKind.Tamper, 1, HealthLevel.Warning)]
    [InlineData(SensorKind.UnderVoltage, 0, HealthLevel.Well)]
    [InlineData(SensorKind.UnderVoltage, 1, HealthLevel.Failing)]
    [InlineData(SensorKind.PowerGood, 0, HealthLevel.Failing)]
    [InlineData(SensorKind.PowerGood, 1, HealthLevel.Well)]
    [InlineData(SensorKind.LineVoltage, 0, HealthLevel.Warning)]
    [InlineData(SensorKind.LineVoltage, 1, HealthLevel.Well)]
    [InlineData(SensorKind.Throttling, 0, HealthLevel.Well)]
    [InlineData(SensorKind.Throttling, 0x50000, HealthLevel.Warning)]
    [InlineData(SensorKind.Throttling, 0x50005, HealthLevel.Failing)]
    public void A_value_is_judged_by_its_kind(SensorKind kind, double value, HealthLevel level) =>
        Assert.Equal(level, SensorJudge.Read(Sensor(kind, 75, 85), value).Level);

    [Theory]
    [InlineData(4.8, HealthLevel.Well)]
    [InlineData(4.75, HealthLevel.Warning)]
    [InlineData(4.63, HealthLevel.Failing)]
    public void A_voltage_is_judged_downwards(double volts, HealthLevel level) =>
        Assert.Equal(level, SensorJudge.Read(Sensor(SensorKind.Voltage, 4.75, 4.63), volts).Level);

    [Fact]
    public void A_fan_that_stands_is_a_fault_unless_nobody_wants_it_to_turn()
    {
        var fan = Sensor(SensorKind.FanSpeed, 500, 0);
        Assert.Equal(HealthLevel.Failing, SensorJudge.Read(fan, 0).Level);
        Assert.Equal(HealthLevel.Well, SensorJudge.Read(fan, 0, mayStand: true).Level);
    }

    [Fact]
    public void The_part_to_replace_is_named()
    {
        var supply = Sensor(SensorKind.UnderVoltage, 0, 0) with { Part = "PS1 (USB-C supply)" };
        Assert.EndsWith("then replace PS1 (USB-C supply).", SensorJudge.Read(supply, 1).Text, StringComparison.Ordinal);
        Assert.EndsWith("then replace PS1 (USB-C supply).", SensorJudge.Unread(supply, "no answer").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_slows_the_processor_down_is_said_in_words() =>
        Assert.StartsWith(
            "Now: the supply is too low, the processor is slowed down.",
            SensorJudge.Read(Sensor(SensorKind.Throttling, 0, 0), 0x50005).Text,
            StringComparison.Ordinal);

    private static SensorModel Sensor(SensorKind kind, double warnAt, double failAt) =>
        new("one", kind, "One") { WarnAt = warnAt, FailAt = failAt };
}
