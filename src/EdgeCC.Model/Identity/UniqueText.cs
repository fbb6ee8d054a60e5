namespace EdgeCC.Model.Identity;

/// <summary>
/// Identifiers that are unique over all appliances and sort by time: 48 bits of milliseconds and 80 random bits in
/// Crockford's base 32 (the ULID layout), 26 characters.
/// </summary>
public static class UniqueText
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;
    private const int RandomBits = 80;

    public static string New(DateTimeOffset wall, Random random)
    {
        var milliseconds = (UInt128)(ulong)wall.ToUnixTimeMilliseconds();
        var drawn = ((UInt128)(ulong)random.NextInt64(1L << 40) << 40) | (ulong)random.NextInt64(1L << 40);
        return string.Create(Length, (milliseconds << RandomBits) | drawn, static (text, rest) =>
        {
            for (var i = text.Length - 1; i >= 0; i--)
            {
                text[i] = Alphabet[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }
}
