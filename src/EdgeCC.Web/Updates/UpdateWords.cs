using EdgeCC.Engine.Updates;
using EdgeCC.Model.Facts;

namespace EdgeCC.Web.Updates;

/// <summary>What the page says of an update.</summary>
internal static class UpdateWords
{
    /// <summary>A sentence or two: what has happened, and what comes next.</summary>
    public static string Of(UpdateStatus status) => status.Stage switch
    {
        UpdateStage.Refused => $"The bundle{Version(status)} is refused: {status.Reason}.",
        UpdateStage.Installing => $"Version {status.Version} is being installed. Calls go on; this page follows it.",
        UpdateStage.Restarting => $"Version {status.Version} is installed. The box starts anew when its calls have ended.",
        UpdateStage.OnTrial => $"Version {status.Version} runs and is being watched: if it is not well, the box goes back by itself.",
        UpdateStage.Confirmed => $"Version {status.Version} is well and stays.",
        _ => $"Version {status.Version} went back: {status.Reason}.",
    };

    /// <summary>The sign before it.</summary>
    public static string Sign(UpdateStage stage) => stage switch
    {
        UpdateStage.Refused or UpdateStage.WentBack => "urgent",
        UpdateStage.Confirmed => "calm",
        _ => "attention",
    };

    /// <summary>True while the next step comes by itself.</summary>
    public static bool IsUnderWay(UpdateStage? stage) =>
        stage is UpdateStage.Installing or UpdateStage.Restarting or UpdateStage.OnTrial;

    private static string Version(UpdateStatus status) => status.Version is null ? "" : $" of version {status.Version}";
}
