namespace EdgeCC.Hardware.Gpio.Kernel;

/// <summary>An output of the kernel's.</summary>
internal sealed unsafe class KernelGpioOutput(GpioLine line, int descriptor) : IGpioOutput
{
    public void Write(bool active)
    {
        var values = new LineValues { Bits = active ? 1u : 0, Mask = 1 };
        if (GpioUapi.Control(descriptor, GpioUapi.SetValues, &values) < 0)
        {
            throw KernelGpioLines.Fault(line.ToString());
        }
    }
}
