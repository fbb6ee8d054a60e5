using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Configuration;

/// <summary>Where customers write to: a chat page, a mail box, a messenger's account, a number for short messages.</summary>
public readonly record struct TextEntry
{
    /// <summary>The longest name, in characters: that of an e-mail address (RFC 5321 section 4.5.3.1.3).</summary>
    public const int MaxNameLength = 254;

    /// <param name="channel">Any but voice.</param>
    /// <param name="name">What its edge calls it; upper and lower case are the same.</param>
    public TextEntry(Channel channel, string name) => (Channel, Name) = (channel, name.ToLowerInvariant());

    public Channel Channel { get; }

    public string Name { get; }
}
