using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Modem;
using EdgeCC.Hardware.Sound;

namespace EdgeCC.Appliance;

/// <summary>The lines of the house, whichever edge has them: the board's ports, and the modem where it speaks.</summary>
internal sealed class BranchLines(HardwareBoard board, ModemEdge? modem) : ILinePort
{
    /// <summary>Their sound by the numbers of their ports: the modem's comes after the board's.</summary>
    public IReadOnlyDictionary<int, ISoundPort> Sounds => modem?.Card is { } card
        ? new Dictionary<int, ISoundPort>(board.Sounds) { [ModemPort(board)] = card }
        : board.Sounds;

    /// <summary>What is wrong with their cards; null where there are none.</summary>
    public IHealthCheck? Check => Cards is [_, ..] cards ? new SoundCheck(cards) : null;

    /// <summary>The number of the modem's port.</summary>
    public static int ModemPort(HardwareBoard board) => board.Sounds.Count + 1;

    /// <inheritdoc/>
    public void Carry(ToLine order)
    {
        board.Lines?.Carry(order);
        modem?.Carry(order);
    }

    private List<ISoundDevice> Cards => [.. board.SoundCards, .. modem?.Card is { } card ? [card] : Array.Empty<ISoundDevice>()];
}
