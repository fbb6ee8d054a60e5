using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;
using EdgeCC.Storage.Tests.Files;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Storage.Tests.Journals;

/// <summary>Lets one journal live through power cuts, and crashes of the process alone, at random points, and says what it lost.</summary>
internal sealed class PowerCutOrdeal(int seed, bool someSurvive, bool honest)
{
    private const int MostOperationsBetweenCuts = 120;

    // Small, so that segments roll and batches are many.
    private static readonly JournalLimits Limits = new() { SegmentLength = 12_000, BatchLength = 3_000 };

    private readonly Random _random = new(seed);
    private readonly Dictionary<long, Fact> _reported = [];
    private readonly HashSet<Fact> _appended = [];
    private string? _epoch;

    /// <summary>Facts reported durable over all lives.</summary>
    public int Reported => _reported.Count;

    /// <summary>The first thing found missing or wrong, or null.</summary>
    public async Task<string?> FirstLossAsync(int cuts)
    {
        var folder = new FaultyFolder(someSurvive ? new Random(_random.Next()) : null, honest);
        for (var cut = 0; cut < cuts; cut++)
        {
            await LiveAsync(folder, cut);
            folder = _random.Next(3) == 0 ? folder.AfterTheCrash() : folder.AfterThePowerCut();
            if (await LossAsync(folder) is { } loss)
            {
                return $"cut {cut}: {loss}";
            }
        }

        return null;
    }

    private static Journal Open(FaultyFolder folder, RecordingMailbox mailbox) => Journal.Open(
        folder, "a", Limits, mailbox, new FakeTimeProvider(), NullLogger<Journal>.Instance);

    private async Task LiveAsync(FaultyFolder folder, int life)
    {
        var mailbox = new RecordingMailbox();
        await using (var journal = Open(folder, mailbox))
        {
            folder.CutThePowerAfter(_random.Next(MostOperationsBetweenCuts));
            for (var count = 0; !folder.PowerCut.IsCompleted; count++)
            {
                var fact = new ApplianceStarted(DateTimeOffset.UnixEpoch, $"{life}-{count}-{new string('x', _random.Next(1500))}");
                _appended.Add(fact);
                if (!journal.TryAppend(fact))
                {
                    await Task.Yield();
                }
            }
        }

        foreach (var record in mailbox.Kept)
        {
            _reported.Add(record.Sequence, record.Fact);
            _epoch ??= record.Epoch;
        }
    }

    private async Task<string?> LossAsync(FaultyFolder folder)
    {
        await using var journal = Open(folder, new RecordingMailbox());
        var found = journal.ReadAll().ToList();
        if (found.Where((record, index) => record.Sequence != index + 1 || record.Epoch != journal.Epoch).Any())
        {
            return "the sequence has a gap";
        }

        if (_reported.FirstOrDefault(one => found.ElementAtOrDefault((int)one.Key - 1)?.Fact != one.Value) is { Key: > 0 } lost)
        {
            return $"fact {lost.Key} is missing or another";
        }

        return _epoch is not null && _epoch != journal.Epoch ? "the epoch changed"
            : found.Any(record => !_appended.Contains(record.Fact)) ? "a fact nobody appended"
            : null;
    }
}
