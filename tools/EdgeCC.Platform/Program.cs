using EdgeCC.Platform;

// The central platform in small: a broker, and a receiver that keeps what branches send. For demo and tests.
if (PlatformOptions.TryParse(args) is not { } options)
{
    Console.Error.WriteLine(PlatformOptions.Usage);
    return 2;
}

using var store = FactStore.Open(options.Data);
await using var broker = options.OwnBroker ? await Broker.StartAsync(options.Broker) : null;
await using var receiver = new Receiver(options.Broker, store);
await using var queries = await FactQueries.StartAsync(options.Http, store, receiver);
if (options.OwnBroker)
{
    await receiver.FirstConnected;
}

Console.WriteLine($"ready mqtt={options.Broker} http={queries.Address}");
await Task.WhenAny(queries.Stopped, receiver.Failed);
return receiver.Failed.IsCompleted ? 1 : 0;
