using EdgeCC.Fuzz;
using SharpFuzz;

if (args is not [var name] || FuzzTargets.Find(name) is not { } target)
{
    Console.Error.WriteLine($"usage: EdgeCC.Fuzz {string.Join('|', FuzzTargets.Names)}");
    return 2;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;
