using System.Runtime.InteropServices;
using EdgeCC.Phone;
using EdgeCC.Phone.Commands;

if (!PhoneOptions.TryParse(args, out var options, out var problem))
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(PhoneOptions.Usage);
    return 2;
}

using var stopping = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

var printer = new EventPrinter(Console.Out, options.Json);
try
{
    return options.Command == "desk"
        ? await new DeskCommand(options, printer).RunAsync(stopping.Token)
        : await new CallCommand(options, printer).RunAsync(stopping.Token);
}
catch (System.Net.Sockets.SocketException failure)
{
    Console.Error.WriteLine($"No way to {options.Server}: {failure.Message}");
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopping.Cancel();
}
