using EdgeCC.Contacts.Interactions;

namespace EdgeCC.Engine.Texts;

/// <summary>
/// How much strangers may have us keep by writing. How long a message may be, and how many one contact may have, stands
/// in <see cref="MessageLimits"/>.
/// </summary>
public static class TextLimits
{
    /// <summary>The longest id of a thread, and the longest address, in characters: that of a message's id.</summary>
    public const int MaxThreadLength = MessageLimits.MaxIdLength;

    /// <summary>Contacts open at once: some hundred agents with all the letters of a day. Beyond it new ones are refused.</summary>
    public const int MostOpen = 2_000;

    /// <summary>Messages taken and not durable yet. Beyond it the next is refused until the journal has caught up.</summary>
    public const int MostUnkept = 1_000;

    /// <summary>Messages known by their ids, so that one that comes again changes nothing. Beyond it the oldest are forgotten.</summary>
    public const int MostRemembered = 20_000;

    /// <summary>Messages on their way to customers, of which nothing has been heard. Beyond it the oldest are not sent again after a restart.</summary>
    public const int MostUndelivered = 5_000;
}
