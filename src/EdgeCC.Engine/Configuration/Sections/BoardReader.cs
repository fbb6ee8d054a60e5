using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>What hangs on the wall: <c>board</c>, and the <c>lamps</c> of it that watch queues.</summary>
internal static class BoardReader
{
    public static string ReadBoard(ConfigSection root, ConfigurationFolder folder)
    {
        var board = root.Text("board");
        if (board.Length > 0 && !folder.Boards.ContainsKey(board))
        {
            root.Note("board", $"there is no board \"{board}\"; known: {string.Join(", ", folder.Boards.Keys)}");
        }

        return board;
    }

    public static ImmutableArray<LampModel> ReadLamps(
        ConfigSection root, ImmutableArray<QueueModel> queues, string board, ConfigurationFolder folder)
    {
        var known = queues.Select(queue => queue.Id).ToHashSet();
        var ids = new Identifiers("lamp of a queue", Identifiers.Id);
        var lamps = folder.Boards.GetValueOrDefault(board);
        return
        [
            .. root.Sections("lamps").Select(section =>
            {
                var lamp = LampsReader.Read(section, new LampId(ids.Claim(section, "lamp")));
                if (lamp.Lamp.Value.Length > 0 && lamps?.Contains(lamp.Lamp) == false)
                {
                    section.Note("lamp", $"the board \"{board}\" has no lamp \"{lamp.Lamp}\"; it has: {List(lamps)}");
                }

                if (lamp.Queue.Value.Length > 0 && !known.Contains(lamp.Queue))
                {
                    section.Note("queue", $"there is no queue \"{lamp.Queue}\"");
                }

                section.End();
                return lamp;
            }),
        ];
    }

    private static string List(IEnumerable<LampId> lamps) => string.Join(", ", lamps.Select(lamp => lamp.Value).Order());
}
