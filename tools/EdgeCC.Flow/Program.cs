using EdgeCC.Flow;
using EdgeCC.Flow.Reading;
using EdgeCC.Flow.Testing;
using EdgeCC.Flow.Trying;
using EdgeCC.Ivr.Flows.Drawing;
using EdgeCC.Model.Configuration;

// Exit codes: 0 done; 1 a flow is wrong, a case failed, or a file cannot be read; 2 the command line is wrong.
const int Trouble = 1;
const int Refused = 2;

if (args.Any(word => word is "--help" or "-h"))
{
    Console.WriteLine(Usage.Text);
    return 0;
}

try
{
    return args switch
    {
        ["check", .. var words] => Check(words),
        ["try", .. var words] => Try(words),
        ["test", .. var words] => Test(words),
        ["draw", .. var words] => Draw(words),
        [var word, ..] => Refuse([$"\"{word}\" is no command"]),
        [] => Refuse(["a command is missing: check, try, test or draw"]),
    };
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return Trouble;
}

static int Check(string[] words)
{
    var arguments = new Arguments(words, ["--config"], []);
    var path = arguments.Words("a flow's file, or a folder", several: false)[0];
    if (arguments.Problems.Count > 0)
    {
        return Refuse(arguments.Problems);
    }

    var files = FlowFiles.At(path);
    var folder = FlowFolder.Read(FlowFolder.FolderOf(files[0]), arguments.Text("--config"));
    return Tell(Directory.Exists(path) ? folder.Problems : folder.ProblemsOf(path));
}

static int Try(string[] words)
{
    if (TryOptions.TryParse(words, out var mistakes) is not { } options)
    {
        return Refuse(mistakes);
    }

    var file = FlowFiles.At(options.File)[0];
    var folder = FlowFolder.Read(FlowFolder.FolderOf(file), options.Configuration);
    var problems = folder.Problems.ToList();
    var answers = options.Answers is { } given ? PreparedAnswers.Read(given, problems) : PreparedAnswers.None;
    if (problems.Count > 0)
    {
        return Tell(problems);
    }

    using var script = options.Script is { } name ? File.OpenText(name) : null;
    var trial = new Trial(
        folder.Flows, FlowFolder.IdOf(file), options.Customer, TryOptions.MomentOf(options.At, folder.Zone));
    new TrySession(trial, answers, script ?? Console.In, Console.Out).Run(isEchoed: script is not null || Console.IsInputRedirected);
    return 0;
}

static int Test(string[] words)
{
    var arguments = new Arguments(words, ["--config"], []);
    var paths = arguments.Words("a flow's file, or a folder", several: true);
    return arguments.Problems.Count > 0 ? Refuse(arguments.Problems)
        : TestCommand.Run(paths.SelectMany(FlowFiles.WithCases), arguments.Text("--config"), Console.Out) ? 0
        : Trouble;
}

static int Draw(string[] words)
{
    var arguments = new Arguments(words, ["--config"], []);
    var path = arguments.Words("the flow's file", several: false)[0];
    if (arguments.Problems.Count > 0)
    {
        return Refuse(arguments.Problems);
    }

    var file = FlowFiles.At(path)[0];
    var folder = FlowFolder.Read(FlowFolder.FolderOf(file), arguments.Text("--config"));
    if (!folder.Flows.Flows.TryGetValue(FlowFolder.IdOf(file), out var flow))
    {
        return Tell(folder.ProblemsOf(file));
    }

    Console.Write(FlowDrawing.Draw(flow));
    return 0;
}

static int Tell(IEnumerable<ConfigProblem> problems)
{
    var told = problems.Select(problem => problem.ToString()).ToArray();
    Array.ForEach(told, Console.Error.WriteLine);
    return told.Length == 0 ? 0 : Trouble;
}

static int Refuse(IReadOnlyList<string> problems)
{
    foreach (var problem in problems)
    {
        Console.Error.WriteLine(problem);
    }

    Console.Error.WriteLine("tools/flow --help says more.");
    return Refused;
}
