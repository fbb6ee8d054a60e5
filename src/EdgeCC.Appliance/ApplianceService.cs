using EdgeCC.Appliance.Configuration;
using EdgeCC.Engine.Access;
using EdgeCC.Storage.Formats;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Appliance;

/// <summary>The service as systemd sees it: starts the branch, and stops it without cutting anybody off.</summary>
internal sealed partial class ApplianceService(
    BranchPlan plan, ConfigurationSource source, DataFolder data, Pulse pulse, TimeProvider time, ILoggerFactory loggers)
    : IHostedService
{
    /// <summary>What closing takes beyond the calls: the last facts to disk, goodbye to the platform.</summary>
    public static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TimeToCutOff = TimeSpan.FromSeconds(2);

    private readonly ILogger _logger = loggers.CreateLogger<ApplianceService>();
    private Branch? _branch;

    /// <exception cref="IOException">The data folder cannot be used, or a port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        DataFormat.Take(data.Path);
        _branch = await Branch.OpenAsync(plan, source, data, pulse, time, loggers, cancellationToken);
        await _branch.StartAsync(cancellationToken);
        LogStarted(plan.Model.Appliance, _branch.Pages);
        if (_branch.ClaimCode is { } code)
        {
            LogClaimCode(code);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_branch is null)
        {
            return;
        }

        var ended = _branch.EndCallsAsync();
        LogStopping(plan.Model.ShutdownLimit);
        if (await Task.WhenAny(ended, Task.Delay(plan.Model.ShutdownLimit, time, cancellationToken)) != ended)
        {
            LogCutOff(plan.Model.ShutdownLimit);
            await Task.WhenAny(_branch.CutOffCallsAsync(), Task.Delay(TimeToCutOff, time, CancellationToken.None));
        }

        await _branch.DisposeAsync();
        LogStopped();
    }

    [LoggerMessage(LogLevel.Information, "{Appliance} takes calls; its pages are at {Pages}.")]
    private partial void LogStarted(string appliance, Uri pages);

    [LoggerMessage(LogLevel.Warning, "Nobody has claimed this box yet. Its claim code is {Code}: enter it at /sign-in.")]
    private partial void LogClaimCode(ClaimCode code);

    [LoggerMessage(LogLevel.Information, "Told to stop: takes no new calls; those in progress may go on for {Limit}.")]
    private partial void LogStopping(TimeSpan limit);

    [LoggerMessage(LogLevel.Warning, "Calls that had not ended within {Limit} are cut off.")]
    private partial void LogCutOff(TimeSpan limit);

    [LoggerMessage(LogLevel.Information, "Stopped in order.")]
    private partial void LogStopped();
}
