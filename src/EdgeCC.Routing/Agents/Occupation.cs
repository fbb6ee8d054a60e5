using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Agents;

/// <summary>What keeps an agent from one more contact of <paramref name="channel"/>: counted contact by contact.</summary>
internal struct Occupation(AgentModel agent, Channel channel)
{
    private int _same;
    private int _texts;
    private int _load = agent.Mix[channel].Weight;

    public readonly bool LeavesRoom =>
        _same < agent.Mix[channel].Most
        && _load <= ChannelMix.Whole
        && (!ChannelStandard.IsText(channel) || _texts < ChannelMix.MostTexts);

    /// <param name="contact">One the agent has, or is offered.</param>
    /// <param name="interruptible">True: a call may come between.</param>
    public void Add(Contact contact, bool interruptible)
    {
        _same += contact.Channel == channel ? 1 : 0;
        _texts += ChannelStandard.IsText(contact.Channel) ? 1 : 0;
        _load += channel == Channel.Voice && interruptible ? 0 : agent.Mix[contact.Channel].Weight;
    }
}
