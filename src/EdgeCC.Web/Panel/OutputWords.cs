using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Web.Panel;

/// <summary>What an output does, as one would say it who stands before the box.</summary>
internal static class OutputWords
{
    public static string Of(OutputPicture output) => (output.Function, output.Signal) switch
    {
        (OutputFunction.Buzzer, LampSignal.Off) => "silent",
        (OutputFunction.Buzzer, LampSignal.Steady) => "sounds",
        (OutputFunction.Buzzer, _) => "beeps",
        (OutputFunction.Fan, LampSignal.Off) => "stands",
        (OutputFunction.Fan, _) => "runs",
        (_, LampSignal.Off) => "open",
        _ => "closed",
    };
}
