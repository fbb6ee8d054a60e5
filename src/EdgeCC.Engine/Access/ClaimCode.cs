using System.Security.Cryptography;
using System.Text;

namespace EdgeCC.Engine.Access;

/// <summary>
/// What makes somebody the administrator of a box that has none: whoever reads it from the box stands before it. Twelve
/// symbols of Crockford's base 32, 60 bits, which have no letter that is taken for another: <c>7K3M-Q0ZT-9XWA</c>.
/// </summary>
public sealed class ClaimCode
{
    /// <summary>In symbols, without hyphens.</summary>
    public const int Length = 12;

    private const int Group = 4;
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly string _symbols;

    private ClaimCode(string symbols) => _symbols = symbols;

    /// <summary>Makes one of <see cref="Length"/> random bytes.</summary>
    public static ClaimCode Of(ReadOnlySpan<byte> random)
    {
        var symbols = new StringBuilder(Length);
        foreach (var value in random[..Length])
        {
            symbols.Append(Symbols[value % Symbols.Length]);
        }

        return new ClaimCode(symbols.ToString());
    }

    /// <summary>Reads one as people type it: in any case, with or without hyphens and blanks, O for 0, I and L for 1.</summary>
    /// <returns>Null where it is none.</returns>
    public static ClaimCode? TryRead(string text)
    {
        var symbols = string.Concat(text.Where(letter => letter != '-' && !char.IsWhiteSpace(letter)).Take(Length + 1))
            .ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return symbols.Length == Length && symbols.All(Symbols.Contains) ? new ClaimCode(symbols) : null;
    }

    /// <summary>Whether it is the same, in a time that does not tell how much of it is.</summary>
    public bool Matches(ClaimCode other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(_symbols), Encoding.ASCII.GetBytes(other._symbols));

    /// <summary>As it is shown.</summary>
    public override string ToString() => string.Join('-', _symbols.Chunk(Group).Select(group => new string(group)));
}
