using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Storage.Projections;
using EdgeCC.Storage.Tests.Journals;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Storage.Tests.Projections;

/// <summary>A projection in a folder on the disk, behind a journal in memory.</summary>
internal sealed class ProjectionBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public JournalBench Journal { get; set; } = new();

    public FakeTimeProvider Time { get; } = new();

    public string Database => Path.Combine(_folder.Path, "projection.db");

    public Projection Open() => new(_folder.Path, Journal.Journal, Time, NullLogger<Projection>.Instance);

    /// <summary>Lets the projection come up with the journal.</summary>
    public async Task CatchUpAsync(Projection projection)
    {
        var cap = TimeSpan.FromSeconds(60);
        var started = System.Diagnostics.Stopwatch.StartNew();
        while (projection.Applied != Journal.Journal.LastSequence)
        {
            Assert.True(started.Elapsed < cap, "waited too long");
            Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }

    /// <summary>Does something to the projection's files.</summary>
    public void Suffer(Accident accident)
    {
        switch (accident)
        {
            case Accident.DatabaseMissing:
                File.Delete(Database);
                break;
            case Accident.DatabaseCutShort:
                File.WriteAllBytes(Database, [1, 2, 3]);
                break;
            case Accident.DatabaseZeroed:
                File.WriteAllBytes(Database, new byte[100_000]);
                break;
            case Accident.HeaderOverwritten:
                Overwrite(at: 0, length: 100);
                break;
            case Accident.PagesOverwritten:
                Overwrite(at: 8192, length: 40_000);
                break;
            case Accident.NotClosedInOrder:
                File.Delete(Path.Combine(_folder.Path, "projection.closed"));
                break;
        }
    }

    /// <summary>The facts of one whole call.</summary>
    public static IEnumerable<Fact> Call(int number, CustomerId customer)
    {
        var (id, at) = (new InteractionId($"i{number}"), Start.AddMinutes(number));
        return
        [
            new InteractionArrived(at, id, Channel.Voice, customer, "+78120000001", "100"),
            new InteractionQueued(at.AddSeconds(5), id, new QueueId("sales"), 1),
            new InteractionConnected(at.AddSeconds(12), id, new AgentId("anna"), new QueueId("sales"), TimeSpan.FromSeconds(7)),
            new InteractionEnded(
                at.AddSeconds(72), id, InteractionOutcome.Handled, Party.Customer, new AgentId("anna"), new QueueId("sales"),
                TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(60), TimeSpan.Zero),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        _folder.Dispose();
    }

    private void Overwrite(int at, int length)
    {
        using var stream = File.OpenWrite(Database);
        stream.Position = at;
        stream.Write(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }
}

public enum Accident
{
    DatabaseMissing,
    DatabaseCutShort,
    DatabaseZeroed,
    HeaderOverwritten,
    PagesOverwritten,
    NotClosedInOrder,
}
