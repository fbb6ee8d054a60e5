using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Tests.Contract;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Gpio;

public sealed class SimulatedGpioLinesTests : GpioLinesContract
{
    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedGpioLines _lines;

    public SimulatedGpioLinesTests() => _lines = new SimulatedGpioLines(_time);

    private protected override IGpioLines Lines => _lines;

    private protected override TimeSpan Now => GpioTime.Now(_time);

    private protected override GpioLine Line(int offset, bool activeHigh, LineBias bias) => new(0, offset, activeHigh, bias);

    private protected override void Drive(GpioLine line, bool high)
    {
        _time.Advance(TimeSpan.FromMilliseconds(1));
        _lines.Drive(line, high);
    }

    private protected override bool IsHigh(GpioLine line) => _lines.IsHigh(line);

    private protected override void MissEdges(Action drive)
    {
        _lines.BufferFull = true;
        drive();
        _lines.BufferFull = false;
    }

    private protected override void Unplug() => _lines.Unplug();

    [Fact]
    public void Edges_that_stopped_unseen_are_found_by_a_look()
    {
        var line = Line(0, activeHigh: true, LineBias.None);
        var input = _lines.OpenInput(line, Edges.Add);
        _lines.EdgesStopped = true;
        Drive(line, true);
        Assert.Empty(Edges);
        input.Reconcile();
        Assert.Equal(new LineEdge(true, Now, Corrected: true), Assert.Single(Edges));
    }
}
