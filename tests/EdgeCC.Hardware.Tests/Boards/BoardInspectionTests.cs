using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Boards;

public sealed class BoardInspectionTests : IMailbox
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<Event> _posted = [];

    [Fact]
    public void Every_lamp_display_and_output_is_tried_and_its_part_is_named()
    {
        using var board = Open("edgecc-rev-a");
        Assert.Equal(
            ["Lamp L1", "Lamp L2", "Lamp L3", "Lamp L4", "LCD 20 x 4", "LED matrix 32 x 8", "Buzzer", "Door relay", "Case fan"],
            board.Inspection.Parts.Select(part => part.Label));
        Assert.All(board.Inspection.Parts, part => Assert.NotNull(part.Replace));
        Assert.Equal("BZ1 (active buzzer 5 V)", board.Inspection.Parts.Single(part => part.Label == "Buzzer").Replace);
    }

    [Fact]
    public void Every_sensor_of_the_carrier_names_its_part_when_it_is_broken()
    {
        var model = Load("edgecc-rev-a");
        var sensors = new SimulatedSensors();
        foreach (var sensor in model.AllSensors)
        {
            sensors.Break(sensor.Name, "no answer");
        }

        using var board = new HardwareBoard(model, sensors, this, _time);
        _time.Advance(SensorWatch.Period);
        Assert.Contains(SensorKind.LineVoltage, board.Inspection.Readings.Select(reading => reading.Kind));
        Assert.All(board.Inspection.Readings, reading => Assert.Contains("then replace ", reading.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_is_tried_and_the_box_identified_by_telling_the_switchboard()
    {
        using var board = Open("simulated");
        var lamp = new BoardPart.Lamp(new LampId("sales"));
        Assert.True(board.Inspection.Try(lamp));
        Assert.True(board.Inspection.Try(null));
        Assert.True(board.Inspection.Identify());
        Assert.Equal([new PartTried(lamp), new PartTried(null), new IdentifyAsked()], _posted);
    }

    [Theory]
    [InlineData("help", typeof(ButtonPressed))]
    [InlineData("quiet", typeof(AlarmSilenced))]
    [InlineData("identify", typeof(IdentifyAsked))]
    public void A_button_means_what_its_role_says(string button, Type meaning)
    {
        using var board = Open("simulated");
        Assert.Equal(PressOutcome.Pressed, board.Panel!.Press(new ButtonId(button)));
        Assert.IsType(meaning, Assert.Single(_posted));
    }

    [Fact]
    public async Task Every_line_of_the_board_is_listened_to()
    {
        using var board = new HardwareBoard(Load("edgecc-rev-a"), new SimulatedSensors(), this, _time)
        {
            Sounds = new Dictionary<int, ISoundPort> { [1] = new Silence(), [2] = new Silence() },
        };
        var looped = board.Inspection.LoopAsync();
        for (var frame = 0; frame < 50; frame++)
        {
            foreach (var sound in board.Sounds.Values)
            {
                sound.Hear(new short[160]);
                sound.Say(new short[160]);
            }
        }

        Assert.Equal([false, false], (await looped).Select(reading => reading.Returned));
    }

    bool IMailbox.TryPost(Event @event)
    {
        _posted.Add(@event);
        return true;
    }

    private HardwareBoard Open(string name) => new(Load(name), new SimulatedSensors(), this, _time);

    private static BoardModel Load(string name) =>
        BoardFile.Load(Path.Combine(AppContext.BaseDirectory, "boards", $"{name}.json"), []) ?? throw new InvalidOperationException(name);

    private sealed class Silence : ISoundPort
    {
        public void Hear(Span<short> frame) => frame.Clear();

        public void Say(ReadOnlySpan<short> frame)
        {
        }
    }
}
