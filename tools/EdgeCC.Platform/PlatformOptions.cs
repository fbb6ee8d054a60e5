using System.Globalization;
using System.Net;

namespace EdgeCC.Platform;

/// <summary>The command line.</summary>
/// <param name="Broker">Where the broker is, or is to be.</param>
/// <param name="OwnBroker">True: this process is the broker as well.</param>
/// <param name="Data">The folder of what was received.</param>
/// <param name="Http">Where questions are answered; port 0: anywhere.</param>
public sealed record PlatformOptions(BrokerAddress Broker, bool OwnBroker, string Data, IPEndPoint Http)
{
    public const string Usage = """
        usage: EdgeCC.Platform --data DIR [--port 18830 | --no-broker --broker HOST:PORT] [--http 127.0.0.1:0]
          --data DIR     where what was received is kept
          --port N       the embedded broker's port on 127.0.0.1
          --no-broker    receive from another broker, given by --broker
          --http A:P     GET /health, GET /facts?after=N[&interaction=ID] (NDJSON)
        """;

    private const int DefaultPort = 18830;

    /// <summary>Reads the command line; null where it makes no sense.</summary>
    public static PlatformOptions? TryParse(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < args.Count; i++)
        {
            values[args[i]] = args[i] == "--no-broker" ? "" : i + 1 < args.Count ? args[++i] : "";
        }

        var broker = values.GetValueOrDefault("--broker") is { } address
            ? BrokerAddress.TryParse(address)
            : int.TryParse(values.GetValueOrDefault("--port", $"{DefaultPort}"), CultureInfo.InvariantCulture, out var port)
                ? new BrokerAddress("127.0.0.1", port)
                : null;
        return broker is not null
            && values.GetValueOrDefault("--data") is { Length: > 0 } data
            && IPEndPoint.TryParse(values.GetValueOrDefault("--http", "127.0.0.1:0"), out var http)
                ? new PlatformOptions(broker, !values.ContainsKey("--no-broker"), data, http)
                : null;
    }
}

/// <summary>A broker's host and port.</summary>
public sealed record BrokerAddress(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";

    /// <summary>Reads <c>host:port</c>; null where it is none.</summary>
    public static BrokerAddress? TryParse(string text) =>
        text.LastIndexOf(':') is var colon and > 0
        && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new BrokerAddress(text[..colon], port)
            : null;
}
