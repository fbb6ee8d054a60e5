using EdgeCC.Engine.Health;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Journals;

public sealed partial class Journal
{
    private const string CheckName = "Journal";

    private volatile string? _trouble;

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var refused = Interlocked.Read(ref _refused);
        if (_trouble is { } trouble)
        {
            return new HealthFinding(
                CheckName,
                HealthLevel.Failing,
                $"Cannot write ({trouble}): {_waiting.Reader.Count} facts wait, {refused} were lost. Make room on the disk or replace it.");
        }

        if (refused > 0)
        {
            return new HealthFinding(
                CheckName, HealthLevel.Failing, $"Writes again, but {refused} facts were lost since the service started.");
        }

        return _inventory.Damages is [var damage, ..]
            ? new HealthFinding(
                CheckName,
                HealthLevel.Warning,
                $"An older part cannot be read: {damage}. Keep a copy of the folder for repair, then move that part's files away.")
            : new HealthFinding(CheckName, HealthLevel.Well, $"{HealthFinding.Count(LastSequence, "fact")} in {HealthFinding.Count(_chain.Count, "file")}.");
    }

    [LoggerMessage(LogLevel.Error, "The journal was durable once, and can no longer be read, in {Damage}.")]
    private static partial void LogDamage(ILogger logger, JournalDamage damage);

    [LoggerMessage(LogLevel.Error, "The journal cannot write; facts wait.")]
    private static partial void LogStall(ILogger logger, Exception refusal);

    [LoggerMessage(LogLevel.Warning, "The journal writes again.")]
    private static partial void LogRecovery(ILogger logger);

    [LoggerMessage(LogLevel.Critical, "The journal refuses facts from now on; the first refused was {Kind}.")]
    private static partial void LogRefusal(ILogger logger, string kind);

    [LoggerMessage(LogLevel.Critical, "The service stops while the disk refuses: {Count} facts are lost.")]
    private static partial void LogLoss(ILogger logger, int count);

    [LoggerMessage(LogLevel.Critical, "The journal has stopped.")]
    private static partial void LogEnd(ILogger logger, Exception bug);
}
