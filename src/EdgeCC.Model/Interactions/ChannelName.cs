using System.Collections.Immutable;

namespace EdgeCC.Model.Interactions;

/// <summary>The names of the channels as configurations write them.</summary>
public static class ChannelName
{
    public static readonly ImmutableSortedDictionary<string, Channel> All = ImmutableSortedDictionary<string, Channel>.Empty
        .Add("voice", Channel.Voice)
        .Add("chat", Channel.Chat)
        .Add("email", Channel.Email)
        .Add("messenger", Channel.Messenger)
        .Add("sms", Channel.Sms);
}
