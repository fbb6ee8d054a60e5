using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.States;

/// <summary>A customer who gave up waiting, or was cut off, and has not been served since.</summary>
/// <param name="Interaction">Which contact.</param>
/// <param name="Customer">Who.</param>
/// <param name="Queue">From which queue.</param>
/// <param name="Asked">The queue they first came to.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Left">When (an uptime).</param>
/// <param name="Since">From when its place counted (an uptime).</param>
/// <param name="Waited">For how long.</param>
internal sealed record AbandonedContact(
    InteractionId Interaction,
    CustomerId Customer,
    QueueId Queue,
    QueueId Asked,
    Channel Channel,
    TimeSpan Left,
    TimeSpan Since,
    TimeSpan Waited);
