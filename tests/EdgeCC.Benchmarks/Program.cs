using EdgeCC.Benchmarks;
using EdgeCC.Benchmarks.Relay;

// Each benchmark is a word on the command line; the words with a hyphen are the processes a benchmark starts of itself.
var rest = args.Skip(1).ToArray();
return args.FirstOrDefault() switch
{
    "relay" => RelayBenchmark.Run(new Arguments(rest)),
    "relay-server" => RelayServer.Run(new Arguments(rest)),
    "relay-load" => RelayLoad.Run(new Arguments(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: EdgeCC.Benchmarks relay [--calls 50,200] [--seconds 10] [--rounds 3] [--json]

        relay   CPU per relayed RTP packet, loss and delay: the product's media plane beside a bare C# relay
        """);
    return 2;
}
