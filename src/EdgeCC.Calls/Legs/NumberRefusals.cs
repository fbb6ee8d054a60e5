namespace EdgeCC.Calls.Legs;

/// <summary>What the final response of a trunk says of the number that was called.</summary>
internal static class NumberRefusals
{
    /// <summary>
    /// The refusal a final response stands for. A redirection (3xx) is not followed: whoever can send one could have us
    /// call numbers that cost.
    /// </summary>
    /// <param name="status">300 to 699; null where there was no response.</param>
    public static NumberRefusal Of(int? status) => status switch
    {
        486 or 600 => NumberRefusal.Busy,
        408 or 480 or 487 => NumberRefusal.NoAnswer,
        404 or 410 or 484 or 604 => NumberRefusal.Unreachable,
        null or < 400 or 401 or 407 or (>= 500 and < 600) => NumberRefusal.Failed,
        _ => NumberRefusal.Rejected,
    };

    /// <summary>True where another trunk may do better. 6xx means everywhere (RFC 3261 21.6).</summary>
    public static bool IsTrunksOwn(int? status) =>
        Of(status) is NumberRefusal.Unreachable or NumberRefusal.Failed && status is not >= 600;
}
