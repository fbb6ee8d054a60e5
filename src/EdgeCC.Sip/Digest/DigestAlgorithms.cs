using System.Security.Cryptography;
using System.Text;

namespace EdgeCC.Sip.Digest;

/// <summary>Names and hashes of the algorithms. MD5 stays because most desk phones know no other (RFC 8760 2.3).</summary>
internal static class DigestAlgorithms
{
    private const string SessionSuffix = "-sess";

    /// <summary>The name as the algorithm parameter writes it.</summary>
    public static string NameOf(DigestAlgorithm algorithm, bool isSession) =>
        algorithm switch
        {
            DigestAlgorithm.Sha256 => "SHA-256",
            DigestAlgorithm.Sha512256 => "SHA-512-256",
            _ => "MD5",
        }
        + (isSession ? SessionSuffix : "");

    /// <summary>Reads the algorithm parameter; none means MD5 (RFC 7616 3.3). False for one we do not know.</summary>
    public static bool TryRead(string? name, out DigestAlgorithm algorithm, out bool isSession)
    {
        isSession = name?.EndsWith(SessionSuffix, StringComparison.OrdinalIgnoreCase) == true;
        var plain = isSession ? name![..^SessionSuffix.Length] : name ?? "MD5";
        foreach (var candidate in Enum.GetValues<DigestAlgorithm>())
        {
            if (plain.Equals(NameOf(candidate, isSession: false), StringComparison.OrdinalIgnoreCase))
            {
                algorithm = candidate;
                return true;
            }
        }

        algorithm = default;
        return false;
    }

    /// <summary>The hash of a text in UTF-8, lower-case hexadecimal: H() of RFC 7616 3.3.</summary>
    public static string Hash(DigestAlgorithm algorithm, string text) => Hash(algorithm, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Hash(DigestAlgorithm, string)"/>
    public static string Hash(DigestAlgorithm algorithm, ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(algorithm switch
        {
            DigestAlgorithm.Sha256 => SHA256.HashData(bytes),
            DigestAlgorithm.Sha512256 => Sha512256.HashData(bytes),
            _ => MD5.HashData(bytes),
        });
}
