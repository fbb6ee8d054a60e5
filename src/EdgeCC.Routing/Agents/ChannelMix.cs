using System.Collections.Immutable;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Agents;

/// <summary>How many contacts of which channel an agent can have at once, and how much of the agent each one takes.</summary>
/// <param name="Shares">A channel that is missing is not the agent's.</param>
public sealed record ChannelMix(ImmutableDictionary<Channel, ChannelShare> Shares)
{
    /// <summary>An agent's whole attention.</summary>
    public const int Whole = 100;

    /// <summary>Nobody writes with more customers than this at once, over chat, messengers and SMS (R14).</summary>
    public const int MostTexts = 6;

    /// <summary>A call, or four customers who write, or two e-mails.</summary>
    public static readonly ChannelMix Usual = new(ImmutableDictionary<Channel, ChannelShare>.Empty
        .Add(Channel.Voice, ChannelShare.Of(1))
        .Add(Channel.Chat, ChannelShare.Of(4))
        .Add(Channel.Messenger, ChannelShare.Of(4))
        .Add(Channel.Sms, ChannelShare.Of(4))
        .Add(Channel.Email, ChannelShare.Of(2)));

    /// <summary>What a channel may take, nothing where it is not the agent's.</summary>
    public ChannelShare this[Channel channel] => Shares.GetValueOrDefault(channel);
}

/// <summary>What one channel may take of an agent.</summary>
/// <param name="Most">Contacts at once; voice: one.</param>
/// <param name="Weight">Percent of the agent's attention a contact takes.</param>
public readonly record struct ChannelShare(int Most, int Weight)
{
    /// <summary>How many contacts of this channel alone fill the agent; at least 1.</summary>
    public int AtOnce => Math.Max(1, Weight > 0 ? Math.Min(Most, ChannelMix.Whole / Weight) : Most);

    /// <summary>So many contacts fill the agent.</summary>
    public static ChannelShare Of(int most) => new(most, ChannelMix.Whole / most);
}
