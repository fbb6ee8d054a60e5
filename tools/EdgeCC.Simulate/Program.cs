using EdgeCC.Simulate;
using EdgeCC.Simulate.Queue;

// Exit codes: 0 done; 1 a file cannot be read or written; 2 the command line is wrong.
const int Trouble = 1;
const int Refused = 2;

if (args is ["--help" or "-h", ..] or [_, "--help" or "-h", ..])
{
    Console.WriteLine(Usage.Text);
    return 0;
}

try
{
    return args is ["queue", .. var words]
        ? QueueOptions.TryParse(words, out var problems) is { } options ? QueueCommand.Run(options) : Refuse(problems)
        : Refuse([args is [] ? "a command is missing" : $"\"{args[0]}\" is no command"]);
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return Trouble;
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
