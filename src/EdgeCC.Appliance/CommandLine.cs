using System.Diagnostics.CodeAnalysis;

namespace EdgeCC.Appliance;

/// <summary>What the program was asked to do.</summary>
/// <param name="Configuration">The folder of <c>edgecc.yaml</c>.</param>
/// <param name="Data">The data folder, or null: the one the configuration names.</param>
/// <param name="CheckOnly">Say what is wrong with the configuration and end.</param>
internal sealed record CommandLine(string Configuration, string? Data, bool CheckOnly)
{
    /// <summary>The folder of the configuration a factory reset goes back to, or null: it leaves the configuration alone.</summary>
    public string? Delivered { get; init; }

    public const string Usage =
        """
        usage: EdgeCC.Appliance --config FOLDER [--data FOLDER] [--delivered FOLDER] [--check]

          --config     the folder of edgecc.yaml, flows/ and sounds/
          --data       where the journal and rendered prompts live (else what edgecc.yaml says)
          --delivered  the configuration a factory reset (the identify button held while starting) goes back to
          --check      say everything that is wrong with the configuration, and end

        Exit codes: 0 ended in order, 1 the configuration is refused, 2 the command line is wrong,
        3 the service could not start (a port is taken, the data folder cannot be used).
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out CommandLine? commandLine)
    {
        string? configuration = null;
        string? data = null;
        string? delivered = null;
        var checkOnly = false;
        var rest = new Queue<string>(args);
        var isUnderstood = true;
        while (isUnderstood && rest.TryDequeue(out var word))
        {
            switch (word)
            {
                case "--config":
                    isUnderstood = rest.TryDequeue(out configuration);
                    break;
                case "--data":
                    isUnderstood = rest.TryDequeue(out data);
                    break;
                case "--delivered":
                    isUnderstood = rest.TryDequeue(out delivered);
                    break;
                case "--check":
                    checkOnly = true;
                    break;
                default:
                    isUnderstood = false;
                    break;
            }
        }

        commandLine = isUnderstood && configuration is not null
            ? new CommandLine(configuration, data, checkOnly) { Delivered = delivered }
            : null;
        return commandLine is not null;
    }
}
