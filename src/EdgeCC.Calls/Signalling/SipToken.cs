namespace EdgeCC.Calls.Signalling;

/// <summary>Random tokens: tags and Call-IDs (RFC 3261 19.3 asks for at least 32 random bits; these have 96).</summary>
internal static class SipToken
{
    public static string New(Random random)
    {
        Span<byte> bytes = stackalloc byte[12];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
