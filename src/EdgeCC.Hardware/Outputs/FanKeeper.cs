using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Outputs;

/// <summary>
/// Lets fans run by their thermostats. A fan whose temperature is not known runs: noise harms nothing. Whatever else wants a fan
/// to run passes through here too. Safe from any thread.
/// </summary>
internal sealed class FanKeeper : IOutputPort
{
    private readonly Lock _gate = new();
    private readonly IOutputPort _outputs;
    private readonly ImmutableArray<OutputLine> _fans;
    private readonly HashSet<OutputId> _cooling = [];
    private readonly Dictionary<OutputId, LampSignal> _asked = [];

    public FanKeeper(IEnumerable<OutputLine> outputs, IOutputPort port)
    {
        _outputs = port;
        _fans = [.. outputs.Where(output => output.Function == OutputFunction.Fan)];
        _cooling.UnionWith(_fans.Select(fan => fan.Output));
        foreach (var fan in _fans)
        {
            Show(fan.Output);
        }
    }

    public ImmutableArray<OutputShape> Outputs => _outputs.Outputs;

    /// <summary>True while every fan stands, and may.</summary>
    public bool AllStand
    {
        get
        {
            lock (_gate)
            {
                return _fans.All(fan => !_cooling.Contains(fan.Output) && _asked.GetValueOrDefault(fan.Output) == LampSignal.Off);
            }
        }
    }

    public void Set(OutputId output, LampSignal signal)
    {
        lock (_gate)
        {
            _asked[output] = signal;
            Show(output);
        }
    }

    /// <summary>Takes what the sensors tell.</summary>
    public void Watch(ImmutableArray<SensorReading> readings)
    {
        lock (_gate)
        {
            foreach (var fan in _fans)
            {
                if (fan.Thermostat is { } thermostat)
                {
                    Mind(fan.Output, thermostat, readings.FirstOrDefault(reading => reading.Sensor == thermostat.Sensor)?.Value);
                }
            }
        }
    }

    private void Mind(OutputId fan, Thermostat thermostat, double? degrees)
    {
        if (degrees is null || degrees >= thermostat.OnAt)
        {
            _cooling.Add(fan);
        }
        else if (degrees <= thermostat.OffAt)
        {
            _cooling.Remove(fan);
        }

        Show(fan);
    }

    private void Show(OutputId output) =>
        _outputs.Set(output, _cooling.Contains(output) ? LampSignal.Steady : _asked.GetValueOrDefault(output));
}
