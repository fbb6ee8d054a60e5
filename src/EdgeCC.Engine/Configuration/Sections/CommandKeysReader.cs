using System.Collections.Immutable;
using System.Security.Cryptography;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Whose commands the box obeys: <c>command-keys: [{ id: platform-2026, key: "MFkw…" }]</c>.</summary>
internal static class CommandKeysReader
{
    /// <summary>One in use, one to come, one to go, and one to spare.</summary>
    private const int Most = 4;

    private const string P256 = "1.2.840.10045.3.1.7";

    public static ImmutableArray<CommandKey> Read(ConfigSection uplink)
    {
        var ids = new Identifiers("id of a command key", Identifiers.Id);
        var keys = ImmutableArray.CreateBuilder<CommandKey>();
        var sections = uplink.Sections("command-keys");
        if (sections.Count > Most)
        {
            uplink.Note("command-keys", $"must be at most {Most}");
        }

        foreach (var section in sections.Take(Most))
        {
            var key = new CommandKey(ids.Claim(section, "id"), section.Text("key"));
            if (key.PublicKey.Length > 0 && !IsP256(key.PublicKey))
            {
                section.Note("key", "expected the public half of a P-256 key: what openssl ec -pubout prints, without its first and last line, in one line");
            }

            section.End();
            keys.Add(key);
        }

        return keys.ToImmutable();
    }

    private static bool IsP256(string text)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256;
        }
        catch (Exception malformed) when (malformed is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
