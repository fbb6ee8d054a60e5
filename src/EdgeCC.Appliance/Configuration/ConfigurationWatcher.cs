using System.Runtime.InteropServices;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Storage.Prompts;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Appliance.Configuration;

/// <summary>
/// Reads the configuration again on SIGHUP. A good one is offered to the Switchboard with its prompts rendered; one with
/// a mistake is refused whole and told with all its mistakes, and the old one stays in force.
/// </summary>
internal sealed partial class ConfigurationWatcher(
    ConfigurationSource source,
    ApplianceModel running,
    PromptStudio studio,
    IMailbox mailbox,
    ILogger<ConfigurationWatcher> logger) : IHealthCheck, IDisposable
{
    private const string Name = "Configuration";
    private const int ToldProblems = 10;

    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private PosixSignalRegistration? _signal;
    private volatile HealthFinding _finding = new(Name, HealthLevel.Well, "As it was at the start.");

    /// <summary>Listens for the signal from now on.</summary>
    public void Start() => _signal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        // Without this the process would end: that is what SIGHUP does of itself.
        context.Cancel = true;
        _ = Task.Run(ReadAgainAsync);
    });

    /// <summary>Reads and offers it now.</summary>
    public async Task ReadAgainAsync()
    {
        try
        {
            await _one.WaitAsync(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            _finding = await TakeAsync(source.Read());
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (Exception failure)
        {
            // A full disk, say: the next one is to have its turn all the same.
            LogFailure(failure);
            _finding = new HealthFinding(
                Name, HealthLevel.Warning, $"The new one could not be taken ({failure.Message}), the old one is in force. Offer it again.");
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public HealthFinding Look() => _finding;

    public void Dispose()
    {
        _signal?.Dispose();
        _stopping.Cancel();
    }

    private async Task<HealthFinding> TakeAsync(BranchReading reading)
    {
        if (reading.Plan is not { Model: var offered })
        {
            foreach (var problem in reading.Problems)
            {
                LogProblem(problem.ToString());
            }

            var told = string.Join("; ", reading.Problems.Take(ToldProblems));
            return new HealthFinding(
                Name, HealthLevel.Warning, $"The new one is refused, the old one in force. {reading.Problems.Length} mistakes: {told}");
        }

        var prompts = await studio.RenderAsync(offered.Prompts, source.Folder, _stopping.Token);
        if (!mailbox.TryPost(new ConfigurationOffered(offered, prompts)))
        {
            return new HealthFinding(Name, HealthLevel.Warning, "The service was too busy to take the new one: offer it again.");
        }

        LogTaken();
        return RestartNeeds.Between(running, offered) is { Count: > 0 } waiting
            ? new HealthFinding(Name, HealthLevel.Warning, $"Taken; what changed in {string.Join(", ", waiting)} waits for a restart.")
            : new HealthFinding(Name, HealthLevel.Well, "As it was last offered.");
    }

    [LoggerMessage(LogLevel.Error, "The new configuration is refused: {Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(LogLevel.Error, "The new configuration could not be taken.")]
    private partial void LogFailure(Exception failure);

    [LoggerMessage(LogLevel.Information, "A new configuration is taken.")]
    private partial void LogTaken();
}
