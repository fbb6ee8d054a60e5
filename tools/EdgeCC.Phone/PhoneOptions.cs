using System.Globalization;
using System.Net;
using EdgeCC.Model.Configuration;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Phone;

/// <summary>What the command line says.</summary>
internal sealed record PhoneOptions
{
    public const string Usage = """
        phone desk --server 127.0.0.1:5060 --user 101 --password …   a desk phone that stays until it is told to stop
            [--feature *11]        dial this once registered, to sign the agent in
            [--answer-after 1s]    how long it rings
        phone call --server 127.0.0.1:5060 --user … --password … --to +7…   a customer who rings once
            [--from +7…]           the number shown
            [--digit 1]            the key to press, [--after-greeting] once the greeting has ended, [--inband] as a tone
            [--hear 620]           the tone the agent's phone sends; without it, any that lasts
            [--talk 3s]            how long to talk once it is heard
            [--timeout 90s]        after which all is given up
        both: [--tone 440] own tone, Hz   [--transport udp|tcp]   [--listen ADDRESS:PORT]   [--no-register]   [--json]
        """;

    public required string Command { get; init; }

    public IPEndPoint Server { get; init; } = new(IPAddress.Loopback, 5060);

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    public SipTransport Transport { get; init; } = SipTransport.Udp;

    /// <summary>Null: the address the kernel would use towards the server, and any port.</summary>
    public IPEndPoint? Listen { get; init; }

    public bool Register { get; init; } = true;

    public bool Json { get; init; }

    public double Tone { get; init; } = 440;

    public string? Feature { get; init; }

    public TimeSpan AnswerAfter { get; init; } = TimeSpan.FromSeconds(1);

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Digit { get; init; }

    public bool AfterGreeting { get; init; }

    public bool InBand { get; init; }

    public double? Hear { get; init; }

    public TimeSpan Talk { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Reads a command line; false with the first problem found.</summary>
    public static bool TryParse(string[] arguments, out PhoneOptions options, out string problem)
    {
        options = new PhoneOptions { Command = arguments.FirstOrDefault() ?? "" };
        problem = "";
        for (var i = 1; i < arguments.Length; i++)
        {
            if (options.WithFlag(arguments[i]) is { } flagged)
            {
                options = flagged;
            }
            else if (i + 1 < arguments.Length && options.With(arguments[i], arguments[i + 1]) is { } with)
            {
                options = with;
                i++;
            }
            else
            {
                problem = $"Not understood: {arguments[i]}";
                return false;
            }
        }

        problem = options.Missing();
        return problem.Length == 0;
    }

    private string Missing() =>
        Command is not ("desk" or "call") ? "Say desk or call."
        : User.Length == 0 ? "--user is missing."
        : Command == "call" && To is null ? "--to is missing."
        : "";

    private PhoneOptions? WithFlag(string name) => name switch
    {
        "--json" => this with { Json = true },
        "--no-register" => this with { Register = false },
        "--after-greeting" => this with { AfterGreeting = true },
        "--inband" => this with { InBand = true },
        _ => null,
    };

    private PhoneOptions? With(string name, string value) => name switch
    {
        "--server" => IPEndPoint.TryParse(value, out var server) ? this with { Server = server } : null,
        "--listen" => IPEndPoint.TryParse(value, out var listen) ? this with { Listen = listen } : null,
        "--user" => this with { User = value },
        "--password" => this with { Password = value },
        "--transport" => WithTransport(value),
        "--feature" => this with { Feature = value },
        "--from" => this with { From = value },
        "--to" => this with { To = value },
        "--digit" => this with { Digit = value },
        "--tone" => Number(value) is { } tone ? this with { Tone = tone } : null,
        "--hear" => Number(value) is { } hear ? this with { Hear = hear } : null,
        "--answer-after" => Duration(value) is { } after ? this with { AnswerAfter = after } : null,
        "--talk" => Duration(value) is { } talk ? this with { Talk = talk } : null,
        "--timeout" => Duration(value) is { } timeout ? this with { Timeout = timeout } : null,
        _ => null,
    };

    private PhoneOptions? WithTransport(string value) => value switch
    {
        "udp" => this with { Transport = SipTransport.Udp },
        "tcp" => this with { Transport = SipTransport.Tcp },
        _ => null,
    };

    private static double? Number(string value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Duration(string value) =>
        ConfigDuration.TryParse(value, out var duration) ? duration : null;
}
