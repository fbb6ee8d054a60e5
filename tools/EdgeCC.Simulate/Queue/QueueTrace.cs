using System.Globalization;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Queue;

/// <summary>Writes every step of a simulated queue as a line of CSV (RFC 4180), in the order in which they happened.</summary>
internal sealed class QueueTrace(TextWriter writer, TimeSpan warmUp)
{
    public const string Header = "seconds,event,contact,agent,waited,reason";

    public void WriteHeader() => writer.Write(Header + "\n");

    /// <summary>Seconds count from the start of the measure and are exact: the simulation's clock has seven decimals.</summary>
    public void Write(SimulationStep step)
    {
        var waited = step.Kind is SimulationStepKind.Answer or SimulationStepKind.Abandon
            ? Seconds(step.At - step.Contact.Arrives)
            : "";
        var reason = step.Reason is { } words ? $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : "";
        writer.Write(
            $"{Seconds(step.At - warmUp)},{NameOf(step.Kind)},{step.Contact.Interaction},{step.Agent},{waited},{reason}\n");
    }

    private static string Seconds(TimeSpan time) =>
        ((decimal)time.Ticks / TimeSpan.TicksPerSecond).ToString("0.0000000", CultureInfo.InvariantCulture);

    private static string NameOf(SimulationStepKind kind) => kind switch
    {
        SimulationStepKind.Arrival => "arrival",
        SimulationStepKind.Decision => "decision",
        SimulationStepKind.Answer => "answer",
        SimulationStepKind.End => "end",
        SimulationStepKind.Abandon => "abandon",
        SimulationStepKind.Unserved => "unserved",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no step"),
    };
}
