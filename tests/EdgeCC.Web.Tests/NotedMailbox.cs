using System.Collections.Concurrent;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;

namespace EdgeCC.Web.Tests;

/// <summary>Keeps what is posted.</summary>
internal sealed class NotedMailbox : IMailbox
{
    private readonly ConcurrentQueue<Event> _posted = new();

    public IReadOnlyList<Event> Posted => [.. _posted];

    public bool TryPost(Event @event)
    {
        _posted.Enqueue(@event);
        return true;
    }
}
