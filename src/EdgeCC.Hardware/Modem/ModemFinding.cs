using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;

namespace EdgeCC.Hardware.Modem;

/// <summary>How a modem stands, in a technician's words, and what to do about it.</summary>
internal static class ModemFinding
{
    private const string Name = "GSM modem";
    private const int WeakDbm = -101;

    public static HealthFinding Of(ModemModel model, ModemReport report)
    {
        var (state, counts) = (report.State, report.Counts);
        return report.Fault is { } fault
            ? Failing($"{model.Device}: {fault}. See to its plug, and that no other program (ModemManager) has the port; it is tried again.")
            : state.Condition switch
            {
                ModemCondition.NotThere => Failing($"{model.Device} is not open yet."),
                ModemCondition.Starting => new(Name, HealthLevel.Warning, "It is being brought up."),
                ModemCondition.NoSim => Failing("There is no SIM, or it cannot be read. See that it sits the right way."),
                ModemCondition.PinWanted => Failing("The SIM wants a PIN. Write it into modem: pin."),
                ModemCondition.PinRefused => Failing("The SIM refused the PIN of modem: pin. It is not tried again before the next start, and never for the last time: three wrong ones lock the SIM."),
                ModemCondition.PukWanted => Failing("The SIM is locked. Unlock it with its PUK in a telephone."),
                ModemCondition.Searching => new(Name, HealthLevel.Warning, $"It finds no network{Signal(state)}. See to its aerial."),
                ModemCondition.Denied => Failing("The network does not take this SIM. Ask its operator."),
                ModemCondition.Hangs => Failing($"It does not answer, and is begun with anew (for the {state.Resets}. time). Take its power away for ten seconds."),
                ModemCondition.Floods => Failing($"It says more than it was asked for, and is begun with anew (for the {state.Resets}. time). Replace it if that stays."),
                _ => AtWork(state, counts),
            };
    }

    private static HealthFinding AtWork(ModemState state, Messages.SmsCounts counts)
    {
        var seen = $"{state.Operator ?? "A network without a name"}{(state.IsRoaming ? ", roaming" : "")}{Signal(state)}; store {state.Store.Used} of {state.Store.Room}; "
            + $"{counts.Waiting} to be sent, {counts.GivenUp} given up, {counts.Refused} refused, {counts.Unreadable} no text"
            + (state.Balance is { } balance ? $"; the network says: {balance}" : "") + ".";
        return state.Store is { Room: > 0 } store && store.Used >= store.Room
            ? new HealthFinding(Name, HealthLevel.Warning, $"{seen} Its store is full: what comes waits in the network.")
            : state.SignalDbm is < WeakDbm
                ? new HealthFinding(Name, HealthLevel.Warning, $"{seen} The signal is weak: see to its aerial.")
                : new HealthFinding(Name, HealthLevel.Well, seen);
    }

    private static string Signal(ModemState state) => state.SignalDbm is { } signal ? $", {signal} dBm" : "";

    private static HealthFinding Failing(string text) => new(Name, HealthLevel.Failing, text);
}
