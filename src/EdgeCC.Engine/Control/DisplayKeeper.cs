using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Displays;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Engine.Control;

/// <summary>Shows on the board's displays what their layouts say; one without a layout is dark.</summary>
internal sealed class DisplayKeeper(IDisplayPort? port)
{
    /// <param name="model">Has the layouts.</param>
    /// <param name="board">The figures.</param>
    /// <param name="uptime">The clock of what runs through.</param>
    /// <param name="trial">What is shown instead, while it lasts.</param>
    public void Show(ApplianceModel model, BoardSnapshot board, TimeSpan uptime, BoardTrial trial)
    {
        foreach (var shape in port?.Displays ?? [])
        {
            var layout = model.Displays.FirstOrDefault(layout => layout.Display == shape.Display);
            port!.Show(
                shape.Display,
                (trial.IsOn(uptime) ? trial.Frame(shape, uptime) : null)
                ?? (layout is null ? new DisplayFrame([], 0) : DisplayComposer.Compose(layout, shape, board, model.Zone, uptime)));
        }
    }
}
