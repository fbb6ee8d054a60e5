using EdgeCC.Board;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Configuration;

const string Folder = "hardware/boards";

if (args is not [("draw" or "list") and var verb, var name] || Path.GetFileName(name) != name)
{
    var known = Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(board => board != "board.schema").Order();
    Console.Error.WriteLine($"tools/board draw BOARD > wiring.svg, or tools/board list BOARD; boards: {string.Join(", ", known)}");
    return 2;
}

var problems = new List<ConfigProblem>();
if (BoardFile.Load(Path.Combine(Folder, $"{name}.json"), problems) is not { } board)
{
    problems.ForEach(problem => Console.Error.WriteLine(problem));
    return 1;
}

Console.Write(verb == "draw" ? WiringPicture.Draw(board) : BoardListing.Write(board));
return 0;
