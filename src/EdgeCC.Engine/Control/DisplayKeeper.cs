using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Displays;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Shows on the board's displays what their layouts say; one without a layout is dark. While nobody has claimed the box, those
/// with room for the claim code show it every other five seconds.
/// </summary>
internal sealed class DisplayKeeper(IDisplayPort? port, IAdministratorPort? administrator)
{
    private const int SecondsATurn = 5;

    /// <param name="model">Has the layouts.</param>
    /// <param name="board">The figures.</param>
    /// <param name="uptime">The clock of what runs through.</param>
    /// <param name="trial">What is shown instead, while it lasts.</param>
    public void Show(ApplianceModel model, BoardSnapshot board, TimeSpan uptime, BoardTrial trial)
    {
        foreach (var shape in port?.Displays ?? [])
        {
            port!.Show(
                shape.Display,
                (trial.IsOn(uptime) ? trial.Frame(shape, uptime) : null) ?? Claim(shape, uptime) ?? Laid(model, shape, board, uptime));
        }
    }

    private DisplayFrame? Claim(DisplayShape shape, TimeSpan uptime) =>
        (long)uptime.TotalSeconds / SecondsATurn % 2 == 0 && administrator?.ClaimCode is { } code
            ? DisplayComposer.Compose(code, shape)
            : null;

    private static DisplayFrame Laid(ApplianceModel model, DisplayShape shape, BoardSnapshot board, TimeSpan uptime) =>
        model.Displays.FirstOrDefault(layout => layout.Display == shape.Display) is { } layout
            ? DisplayComposer.Compose(layout, shape, board, model.Zone, uptime)
            : new DisplayFrame([], 0);
}
