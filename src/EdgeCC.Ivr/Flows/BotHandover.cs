namespace EdgeCC.Ivr.Flows;

/// <summary>Why a bot handed over to people, as facts and the attribute <c>handover-reason</c> say it.</summary>
public static class BotHandover
{
    /// <summary>The customer asked for people.</summary>
    public const string Asked = "asked";

    /// <summary>Something was found, but nothing sure enough.</summary>
    public const string Unsure = "unsure";

    /// <summary>Nothing was found.</summary>
    public const string NothingFound = "nothing-found";
}
