namespace EdgeCC.Model.Identity;

/// <summary>
/// Names that are unique over all appliances and sort by their time: 26 characters of Crockford's base 32, of which
/// the first ten are 48 bits of Unix milliseconds and the other sixteen 80 random bits
/// (the ULID specification, github.com/ulid/spec).
/// </summary>
public static class Ulid
{
    /// <summary>The length of every name.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLength = 10;

    /// <summary>A new name. A time before 1970 counts as 1970: a box whose clock has no battery starts there.</summary>
    public static string New(DateTimeOffset at, Random random) =>
        string.Create(Length, (Milliseconds: Math.Max(0, at.ToUnixTimeMilliseconds()), random), static (name, source) =>
        {
            var rest = source.Milliseconds;
            for (var i = TimeLength - 1; i >= 0; i--)
            {
                name[i] = Alphabet[(int)(rest & 31)];
                rest >>= 5;
            }

            for (var i = TimeLength; i < Length; i++)
            {
                name[i] = Alphabet[source.random.Next(32)];
            }
        });
}
