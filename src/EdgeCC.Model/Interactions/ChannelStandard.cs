using System.Collections.Immutable;

namespace EdgeCC.Model.Interactions;

/// <summary>What customers may expect of a channel (R21).</summary>
public static class ChannelStandard
{
    /// <summary>Every channel.</summary>
    public static readonly ImmutableArray<Channel> All = [.. Enum.GetValues<Channel>()];

    /// <summary>The time within which a contact on the channel should be answered.</summary>
    public static TimeSpan AnswerWithin(Channel channel) => channel switch
    {
        Channel.Voice or Channel.Chat => TimeSpan.FromSeconds(30),
        Channel.Messenger or Channel.Sms => TimeSpan.FromMinutes(30),
        Channel.Email => TimeSpan.FromHours(2),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "no channel"),
    };

    /// <summary>True where the customer is there and waits, and comes in vain where nobody is; a letter waits for the morning.</summary>
    public static bool IsLive(Channel channel) => channel is Channel.Voice or Channel.Chat;

    /// <summary>True where contacts are written: an agent can have several at once.</summary>
    public static bool IsText(Channel channel) => channel is Channel.Chat or Channel.Messenger or Channel.Sms;
}
