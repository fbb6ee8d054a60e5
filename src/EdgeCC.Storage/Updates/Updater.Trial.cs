using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Updates;

/// <summary>After a start: whether the version that runs is well.</summary>
public sealed partial class Updater
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    // Well for a whole minute, within ten: a new version speaks its prompts anew before it answers anything.
    private const int LooksToConfirm = 12;
    private const int LooksAtMost = 120;

    /// <summary>Begins to watch the version that runs; every start is confirmed, for the boot loader counts them.</summary>
    /// <param name="look">The names of the health checks that fail, as the box's own page tells them; null where it does not answer.</param>
    public void Start(Func<CancellationToken, Task<ImmutableArray<string>?>> look)
    {
        _look = look;
        if (Status is { Stage: UpdateStage.Restarting or UpdateStage.OnTrial, Version: { } version })
        {
            if (version == Running)
            {
                Move(UpdateStage.OnTrial, version, null);
            }
            else
            {
                Move(UpdateStage.WentBack, version, "it did not start, or was not well: the version before runs again");
            }
        }

        Watching = Task.Run(WatchAsync, CancellationToken.None);
        _sticks = Task.Run(WatchSticksAsync, CancellationToken.None);
    }

    private async Task WatchAsync()
    {
        try
        {
            if (await IsWellAsync())
            {
                await _slots.ConfirmAsync(_stopping.Token);
                MoveOn(UpdateStage.Confirmed, null);
            }
            else if (Status?.Stage == UpdateStage.OnTrial)
            {
                // Told before it is done: the restart ends this service.
                MoveOn(UpdateStage.WentBack, $"it was not well within {BetweenLooks * LooksAtMost:m\\:ss} minutes");
                await _slots.RejectAsync(_stopping.Token);
                await _slots.RestartAsync(_stopping.Token);
            }
        }
        catch (UpdateFailedException failure)
        {
            LogTrial(failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The service stops before the trial is over; the next start goes on with it.
        }
    }

    private void MoveOn(UpdateStage stage, string? reason)
    {
        if (Status is { Stage: UpdateStage.OnTrial } trial)
        {
            Move(stage, trial.Version, reason);
        }
    }

    private async Task<bool> IsWellAsync()
    {
        var well = 0;
        for (var looks = 0; looks < LooksAtMost && well < LooksToConfirm; looks++)
        {
            await Task.Delay(BetweenLooks, _time, _stopping.Token);
            well = await _look(_stopping.Token) is { } failing && !failing.Except(_record?.Failing ?? []).Any() ? well + 1 : 0;
        }

        return well == LooksToConfirm;
    }

    [LoggerMessage(LogLevel.Error, "The running version could not be marked: {Reason}")]
    private partial void LogTrial(string reason);
}
