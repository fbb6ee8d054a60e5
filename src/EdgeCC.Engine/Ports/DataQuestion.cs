using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>One question to an endpoint.</summary>
/// <param name="Interaction">For whom.</param>
/// <param name="Request">Its number, which stands in the answer.</param>
/// <param name="Endpoint">Whom.</param>
/// <param name="Fields">What it is sent.</param>
/// <param name="Timeout">From now to the end of the answer, waiting for its turn included.</param>
public sealed record DataQuestion(
    InteractionId Interaction,
    long Request,
    DataEndpoint Endpoint,
    ImmutableSortedDictionary<string, string> Fields,
    TimeSpan Timeout);
