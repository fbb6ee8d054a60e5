using EdgeCC.Engine.Displays;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The audible alarm: <c>alarm: { sounds-after: 5s, continuous-after: 1m, quiet-for: 2m }</c>.</summary>
internal static class AlarmReader
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Reads it; null where nothing is to sound.</summary>
    public static AlarmModel? Read(ConfigSection root, string board, ConfigurationFolder folder)
    {
        if (root.Node("alarm") is null)
        {
            return null;
        }

        if (folder.Silent.Contains(board))
        {
            root.Note("alarm", $"the board \"{board}\" has no buzzer: nothing would sound");
        }

        var section = root.Section("alarm");
        var model = new AlarmModel(
            section.Duration("sounds-after", TimeSpan.FromSeconds(5), TimeSpan.Zero, Longest),
            section.Duration("continuous-after", TimeSpan.FromMinutes(1), Shortest, Longest),
            section.Duration("quiet-for", TimeSpan.FromMinutes(2), Shortest, Longest));
        section.End();
        return model;
    }
}
