using EdgeCC.Model.Interactions;

namespace EdgeCC.Web.Decisions;

/// <summary>What the router decided, in words.</summary>
internal static class DecisionWords
{
    /// <summary>What kept agents from a contact.</summary>
    public static string Of(Exclusion exclusion) => exclusion switch
    {
        Exclusion.SignedOut => "signed out",
        Exclusion.Paused => "paused",
        Exclusion.Offered => "being offered something else",
        Exclusion.Busy => "in conversation or wrapping up",
        Exclusion.Skill => "without the skill, or its level",
        Exclusion.Channel => "not on this channel",
        Exclusion.PhoneUnreachable => "telephone unreachable",
        Exclusion.Refused => "refused it a moment ago",
        _ => "it is kept for somebody else",
    };

    /// <summary>What came of an offer.</summary>
    public static string Of(OfferEnding? ending) => ending switch
    {
        null => "ringing",
        OfferEnding.Accepted => "answered",
        OfferEnding.Rejected => "rejected",
        OfferEnding.Busy => "telephone busy",
        OfferEnding.TimedOut => "not answered",
        OfferEnding.Unreachable => "telephone unreachable",
        _ => "withdrawn",
    };

    /// <summary>How much the ending of an offer wants somebody to look, as a sign.</summary>
    public static string SignOf(OfferEnding? ending) => ending switch
    {
        null => "offered",
        OfferEnding.Accepted => "calm",
        OfferEnding.Withdrawn => "wrapup",
        _ => "attention",
    };

    /// <summary>From where a callback was asked for.</summary>
    public static string Of(CallbackOrigin origin) => origin switch
    {
        CallbackOrigin.Queue => "while waiting",
        CallbackOrigin.Voicemail => "voicemail",
        CallbackOrigin.Web => "on the site",
        _ => "by an agent",
    };
}
