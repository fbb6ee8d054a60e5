using EdgeCC.Appliance;
using EdgeCC.Appliance.Configuration;
using EdgeCC.Hardware.Buttons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

if (!CommandLine.TryParse(args, out var commandLine))
{
    Console.Error.WriteLine(CommandLine.Usage);
    return ExitCode.CommandLineWrong;
}

var source = new ConfigurationSource(commandLine.Configuration);
if (ReadPlan() is not { } plan)
{
    return ExitCode.ConfigurationRefused;
}

if (commandLine.CheckOnly)
{
    Console.WriteLine($"{source.Folder} is in order.");
    return ExitCode.InOrder;
}

var data = DataOf(plan);
if (await ResetButton.IsAskedAsync(plan.Board, TimeProvider.System))
{
    try
    {
        FactoryReset.Forget(data, source.Folder, commandLine.Delivered);
        Console.WriteLine("The button was held: what this box knew of its branch is forgotten.");
    }
    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"The branch could not be forgotten: {failure.Message}");
        return ExitCode.CouldNotStart;
    }

    if (ReadPlan() is not { } delivered)
    {
        return ExitCode.ConfigurationRefused;
    }

    (plan, data) = (delivered, DataOf(delivered));
}

// The content root is named because the default, the working directory, is / under systemd: the host then walks the
// whole file system, and the start takes 12 s longer.
var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.AddSystemdConsole().AddFilter("Microsoft", LogLevel.Warning);
builder.Services.AddSystemd();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(source);
builder.Services.AddSingleton(plan);
builder.Services.AddSingleton(data);
builder.Services.AddSingleton<Pulse>();
builder.Services.AddHostedService<ApplianceService>();
if (SystemdHelpers.IsSystemdService())
{
    builder.Services.AddHostedService<Watchdog>();
}

builder.Services.Configure<HostOptions>(options =>
    options.ShutdownTimeout = plan.Model.ShutdownLimit + ApplianceService.TimeToClose);

try
{
    await builder.Build().RunAsync();
    return ExitCode.InOrder;
}
catch (OperationCanceledException)
{
    // Told to stop before it had started: while prompts are rendered that takes a while.
    return ExitCode.InOrder;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException)
{
    Console.Error.WriteLine($"The service could not start: {failure.Message}");
    return ExitCode.CouldNotStart;
}

DataFolder DataOf(BranchPlan of) => new(commandLine.Data ?? Path.Combine(source.Folder, of.Model.DataFolder));

BranchPlan? ReadPlan()
{
    var reading = source.Read();
    foreach (var problem in reading.Problems)
    {
        Console.Error.WriteLine(problem);
    }

    return reading.Plan;
}
