using System.Collections.Concurrent;
using EdgeCC.Engine.Boards;

namespace EdgeCC.Hardware.Sensors;

/// <summary>Sensors without a wire: they tell that all is well until they are told otherwise.</summary>
internal sealed class SimulatedSensors : ISensors
{
    private readonly ConcurrentDictionary<string, double> _values = [];
    private readonly ConcurrentDictionary<string, string> _faults = [];

    /// <summary>What it tells from now on.</summary>
    public void Set(string sensor, double value)
    {
        _faults.TryRemove(sensor, out _);
        _values[sensor] = value;
    }

    /// <summary>From now on it cannot be read.</summary>
    public void Break(string sensor, string fault) => _faults[sensor] = fault;

    public double Read(SensorModel sensor) =>
        _faults.TryGetValue(sensor.Name, out var fault) ? throw new IOException(fault)
        : _values.TryGetValue(sensor.Name, out var value) ? value
        : Usual(sensor.Kind);

    private static double Usual(SensorKind kind) => kind switch
    {
        SensorKind.Temperature => 46.5,
        SensorKind.Voltage => 5.08,
        SensorKind.FanSpeed => 2940,
        SensorKind.DiskWear => 10,
        SensorKind.PowerGood or SensorKind.LineVoltage => 1,
        _ => 0,
    };
}
