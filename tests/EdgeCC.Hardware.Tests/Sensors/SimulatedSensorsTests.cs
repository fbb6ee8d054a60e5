using EdgeCC.Hardware.Sensors;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Sensors;

public sealed class SimulatedSensorsTests : SensorContract
{
    private readonly SimulatedSensors _sensors = new();

    private protected override ISensors Sensors => _sensors;

    private protected override void Happen(SensorModel sensor, double value) => _sensors.Set(sensor.Name, value);

    private protected override void Break(SensorModel sensor) => _sensors.Break(sensor.Name, "no answer");
}
