using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Sensors;

/// <summary>Sensors on GPIO lines: contacts by their level, a fan's tachometer by its edges.</summary>
internal sealed class ContactSensors : ISensors
{
    private readonly Lock _gate = new();
    private readonly GpioChips _chips;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Tachometer> _tachometers = [];

    public ContactSensors(IEnumerable<SensorModel> sensors, GpioChips chips, TimeProvider time)
    {
        _chips = chips;
        _time = time;
        foreach (var sensor in sensors)
        {
            var tachometer = new Tachometer();
            _tachometers[sensor.Name] = tachometer;
            chips.OpenButton(sensor.Line!.Value, sensor.Kind == SensorKind.FanSpeed ? edge => Turn(tachometer, edge) : _ => { });
        }
    }

    public double Read(SensorModel sensor)
    {
        var active = _chips.Read(sensor.Line!.Value);
        lock (_gate)
        {
            return sensor.Kind == SensorKind.FanSpeed ? _tachometers[sensor.Name].Rpm(GpioTime.Now(_time)) : active ? 1 : 0;
        }
    }

    private void Turn(Tachometer tachometer, LineEdge edge)
    {
        lock (_gate)
        {
            if (edge.Active)
            {
                tachometer.Pulse(edge.At);
            }
        }
    }
}
