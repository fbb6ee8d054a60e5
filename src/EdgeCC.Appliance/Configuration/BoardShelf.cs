using System.Collections.Immutable;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Appliance.Configuration;

/// <summary>
/// The boards that travel with the program, <c>boards/NAME.json</c> beside it. A broken one is a problem of whoever
/// chooses it only.
/// </summary>
internal sealed class BoardShelf
{
    private const string Schema = "board.schema";

    private readonly ImmutableSortedDictionary<string, (BoardModel? Model, List<ConfigProblem> Problems)> _boards;

    private BoardShelf(IEnumerable<string> files) => _boards = files.ToImmutableSortedDictionary(
        file => Path.GetFileNameWithoutExtension(file),
        file =>
        {
            var problems = new List<ConfigProblem>();
            return (BoardFile.Load(file, problems), problems);
        });

    /// <summary>The lamps of each; null for a broken one.</summary>
    public ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?> Lamps => _boards.ToImmutableSortedDictionary(
        board => board.Key, board => board.Value.Model?.Lamps.Select(lamp => lamp.Lamp).ToImmutableHashSet());

    /// <summary>The displays of each that is in order.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<DisplayId>> Displays => _boards
        .Where(board => board.Value.Model is not null)
        .ToImmutableDictionary(board => board.Key, board => board.Value.Model!.DisplayNames);

    /// <summary>Those in order that have no buzzer.</summary>
    public ImmutableHashSet<string> Silent => [.. _boards
        .Where(board => board.Value.Model?.Outputs.Any(output => output.Function == OutputFunction.Buzzer) == false)
        .Select(board => board.Key)];

    /// <summary>Reads them all.</summary>
    public static BoardShelf Read()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "boards"));
        var files = folder.Exists ? folder.EnumerateFiles("*.json").Select(file => file.FullName) : [];
        return new BoardShelf(files.Where(file => Path.GetFileNameWithoutExtension(file) != Schema));
    }

    /// <summary>Takes one that is there; null where it is broken, which is noted.</summary>
    public BoardModel? Take(string name, List<ConfigProblem> problems)
    {
        problems.AddRange(_boards[name].Problems);
        return _boards[name].Model;
    }
}
