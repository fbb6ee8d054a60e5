namespace EdgeCC.Calls.Callers;

/// <summary>Who calls, as far as the trunk says and the caller allows.</summary>
/// <param name="Number">The number, null when withheld (RFC 3323).</param>
/// <param name="DisplayName">The name, or null.</param>
internal sealed record Caller(string? Number, string? DisplayName)
{
    /// <summary>A caller who does not want to be known.</summary>
    public static readonly Caller Withheld = new(null, null);
}
