using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Agents;

/// <summary>An agent.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Number">What the agent dials after the sign-in code at a phone that is not their own.</param>
/// <param name="Extension">The agent's own desk phone.</param>
/// <param name="Skills">What the agent can do, and how well: 1..10.</param>
public sealed record AgentModel(
    AgentId Id, string Name, string Number, ExtensionId Extension, ImmutableDictionary<SkillId, int> Skills)
{
    /// <summary>How many contacts of which channel the agent can have.</summary>
    public ChannelMix Mix { get; init; } = ChannelMix.Usual;

    /// <summary>True: e-mail in hand, and a callback whose phone only rings, do not keep a call away.</summary>
    public bool VoiceInterrupts { get; init; } = true;

    /// <summary>The agent's share where agents are drawn by weight, from 1.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>True: may move agents and contacts, and close the branch by hand.</summary>
    public bool Supervisor { get; init; }

    /// <summary>Somebody the configuration does not have: can do nothing.</summary>
    public static AgentModel Gone(AgentId id) =>
        new(id, id.Value, "", new ExtensionId(""), ImmutableDictionary<SkillId, int>.Empty);
}
