using System.Collections.Concurrent;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Walk;

namespace EdgeCC.Storage.Tests;

/// <summary>Remembers what was posted, and lets a test wait for it.</summary>
internal sealed class RecordingMailbox : IMailbox
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<Event> _events = [];
    private readonly SemaphoreSlim _posted = new(0);

    /// <summary>While true everything is refused.</summary>
    public volatile bool Full;

    public IReadOnlyList<Event> Events => [.. _events];

    /// <summary>Every record that was reported durable, in the order of reporting.</summary>
    public IReadOnlyList<JournalRecord> Kept => [.. _events.OfType<FactsKept>().SelectMany(kept => kept.Records)];

    public bool TryPost(Event @event)
    {
        if (Full)
        {
            return false;
        }

        _events.Enqueue(@event);
        _posted.Release();
        return true;
    }

    /// <summary>Waits until what was posted is as the test wants it.</summary>
    public async Task WaitUntilAsync(Func<RecordingMailbox, bool> condition)
    {
        while (!condition(this))
        {
            Assert.True(await _posted.WaitAsync(Cap, TestContext.Current.CancellationToken), "waited too long");
        }
    }
}
