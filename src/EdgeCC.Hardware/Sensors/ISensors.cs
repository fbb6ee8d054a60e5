namespace EdgeCC.Hardware.Sensors;

/// <summary>Where sensors are read. Safe from any thread.</summary>
internal interface ISensors
{
    /// <summary>Reads one, in the unit of its kind. May wait for a slow bus, some tens of milliseconds.</summary>
    /// <exception cref="IOException">It cannot be read: it is not there, does not answer, or tells no sense.</exception>
    double Read(SensorModel sensor);
}
