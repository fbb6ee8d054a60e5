using EdgeCC.Benchmarks;
using EdgeCC.Benchmarks.Calls;
using EdgeCC.Benchmarks.Devices;
using EdgeCC.Benchmarks.Knowledge;
using EdgeCC.Benchmarks.Memory;
using EdgeCC.Benchmarks.Relay;
using EdgeCC.Benchmarks.Routing;
using EdgeCC.Benchmarks.Setup;
using EdgeCC.Benchmarks.Start;

var benchmarks = new Dictionary<string, Func<Arguments, IEnumerable<Figure>>>
{
    ["start"] = StartBenchmark.Run,
    ["setup"] = SetupBenchmark.Run,
    ["memory"] = MemoryBenchmark.Run,
    ["calls"] = CallsBenchmark.Run,
    ["relay"] = RelayBenchmark.Run,
    ["devices"] = DevicesBenchmark.Run,
    ["displays"] = DisplaysBenchmark.Run,
    ["routing"] = RoutingBenchmark.Run,
    ["knowledge"] = KnowledgeBenchmark.Run,
};
var names = args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
var arguments = new Arguments(args[names.Length..]);
switch (names)
{
    // The processes a benchmark starts of itself.
    case ["relay-server"]:
        return RelayServer.Run(arguments);
    case ["relay-load"]:
        return RelayLoad.Run(arguments);
    case [_, ..] when names.All(benchmarks.ContainsKey):
        Write(new Report(Machine.Read(), names.SelectMany(name => benchmarks[name](arguments))));
        return 0;
    default:
        Console.Error.WriteLine(
            """
            usage: EdgeCC.Benchmarks NAME… [--json] [--calls N] [--seconds N] [--rounds N] [--starts N] [--decisions N]

            start   process start to the first call answered          (--starts 10)
            setup   INVITE at the trunk to 180 at the desk phone       (--calls 400)
            memory  resident memory, idle and with bridged calls       (--calls 100 --seconds 15)
            calls   bridged calls: packets lost, delay, CPU            (--calls 200 --seconds 20)
            relay   CPU a packet of the media plane to a bare relay's  (--calls 50,200 --seconds 10 --rounds 3)
            devices lines in calls with phones: delay through the box, CPU a line  (--lines 8 --seconds 15)
            displays  what a display costs its driver and its bus      (--refreshes 20000)
            routing decisions of the router, 100 and 10,000 waiting    (--decisions 20000)
            knowledge  suggestions over 5,000 articles                 (--articles 5000 --questions 5000)
            """);
        return 2;
}

void Write(Report report)
{
    if (arguments.Has("--json"))
    {
        report.WriteJson(Console.Out);
    }
    else
    {
        report.WriteTable(Console.Out);
    }
}
