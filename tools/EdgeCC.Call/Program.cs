using EdgeCC.Call;

// Exit codes: 0 the call went through and every trace of it was found; 1 something is missing; 2 there is nothing to
// call, or the command line is wrong.
const int Incomplete = 1;
const int Impossible = 2;

if (!CallOptions.TryParse(args, out var options, out var mistake))
{
    Console.Error.WriteLine(mistake);
    return Impossible;
}

using var branch = new BranchProbe(options);
if (await branch.WhatIsDownAsync() is { } down)
{
    Console.Error.WriteLine(down);
    return Impossible;
}

var report = await new CustomerCall(options, branch).RunAsync();
Console.WriteLine(options.Json ? report.ToJson() : report.ToTable());
return report.Missing.Count == 0 ? 0 : Incomplete;
