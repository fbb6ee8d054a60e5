using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;
using EdgeCC.Storage.Tests.Files;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Storage.Tests.Journals;

/// <summary>A journal on a faulty folder, with its mailbox and clock.</summary>
internal sealed class JournalBench(FaultyFolder folder, JournalLimits? limits = null, string appliance = "a") : IAsyncDisposable
{
    public JournalBench(JournalLimits? limits = null)
        : this(new FaultyFolder(), limits)
    {
    }

    public FaultyFolder Folder => folder;

    public RecordingMailbox Mailbox { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public Journal Journal => field ??= Journal.Open(
        folder, appliance, limits ?? new JournalLimits(), Mailbox, Time, NullLogger<Journal>.Instance);

    public static Fact Fact(int number, int padding = 0) =>
        new ApplianceStarted(DateTimeOffset.UnixEpoch, number + new string(' ', padding));

    /// <summary>Appends facts and waits until they have been reported durable.</summary>
    public async Task KeepAsync(IEnumerable<Fact> facts)
    {
        var wanted = Mailbox.Kept.Count;
        foreach (var fact in facts)
        {
            Assert.True(Journal.TryAppend(fact));
            wanted++;
        }

        await Mailbox.WaitUntilAsync(mailbox => mailbox.Kept.Count >= wanted);
    }

    /// <summary>The same folder, opened anew.</summary>
    public async Task<JournalBench> ReopenAsync(string appliance = "a")
    {
        await DisposeAsync();
        return new JournalBench(folder, limits, appliance);
    }

    public ValueTask DisposeAsync() => Journal.DisposeAsync();
}
