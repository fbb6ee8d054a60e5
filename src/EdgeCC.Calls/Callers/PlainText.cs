namespace EdgeCC.Calls.Callers;

/// <summary>Text of a stranger's, made fit for a header of ours and for a phone's display.</summary>
internal static class PlainText
{
    /// <summary>Longest text kept, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>Without control characters, which a URI may hold escaped; null where nothing is left.</summary>
    public static string? Of(string? text)
    {
        var plain = string.Concat((text ?? "").Where(character => !char.IsControl(character)).Take(MaxLength)).Trim();
        return plain.Length == 0 ? null : plain;
    }
}
