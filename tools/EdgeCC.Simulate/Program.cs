using EdgeCC.Simulate;
using EdgeCC.Simulate.Day;
using EdgeCC.Simulate.Plan;
using EdgeCC.Simulate.Queue;

// Exit codes: 0 done; 1 a file cannot be read or written; 2 the command line is wrong or does not fit the recording.
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
        ["queue", .. var words] => SimulateQueue(words),
        ["day", .. var words] => ReplayDay(words),
        ["plan", .. var words] => PlanDay(words),
        ["export", .. var words] => Export(words),
        [var word, ..] => Refuse([$"\"{word}\" is no command"]),
        [] => Refuse(["a command is missing: queue, day, plan or export"]),
    };
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(failure.Message);
    return Trouble;
}

static int SimulateQueue(string[] words)
{
    if (QueueOptions.TryParse(words, out var problems) is not { } options)
    {
        return Refuse(problems);
    }

    QueueCommand.Run(options);
    return 0;
}

static int ReplayDay(string[] words)
{
    if (DayOptions.TryParse(words, out var mistakes) is not { } options)
    {
        return Refuse(mistakes);
    }

    var problems = new List<string>();
    return Print(DayCommand.Run(options, problems), options.Json, problems);
}

static int PlanDay(string[] words)
{
    if (PlanOptions.TryParse(words, out var mistakes) is not { } options)
    {
        return Refuse(mistakes);
    }

    var problems = new List<string>();
    return Print(PlanCommand.Run(options, problems), options.Json, problems);
}

static int Export(string[] words)
{
    var arguments = new Arguments(words, [], []);
    var journal = arguments.Words("the journal's folder")[0];
    if (arguments.Problems.Count > 0)
    {
        return Refuse(arguments.Problems);
    }

    foreach (var record in Recording.Read(journal))
    {
        Console.WriteLine(Recording.LineOf(record));
    }

    return 0;
}

static int Print(IReport? report, bool json, IReadOnlyList<string> problems)
{
    if (report is null)
    {
        return Refuse(problems);
    }

    Console.WriteLine(json ? report.ToJson() : report.ToTable());
    return 0;
}

static int Refuse(IReadOnlyList<string> problems)
{
    foreach (var problem in problems)
    {
        Console.Error.WriteLine(problem);
    }

    Console.Error.WriteLine("tools/simulate --help says more.");
    return Refused;
}
