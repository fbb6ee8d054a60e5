using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using EdgeCC.Engine.Commands;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Commands;

/// <summary>
/// Reads commands and sees who signed them. The payload is
/// <c>{"jti":"…","aud":"APPLIANCE","iat":SECONDS,"exp":SECONDS,"order":"close-branch"}</c>, with
/// <c>"bundle":"https://…"</c> where the order is <c>update</c>; fields it does not know are passed over.
/// </summary>
internal sealed class CommandReader(ImmutableArray<CommandKey> keys)
{
    /// <summary>The most a command may take, in bytes.</summary>
    public const int MaximumLength = 4096;

    private const int LongestId = 64;

    // Seconds since 1970 that DateTimeOffset can hold.
    private const long LastSecond = 253_402_300_799;

    private readonly Dictionary<string, ECDsa> _keys = keys.ToDictionary(key => key.Id, key =>
    {
        var curve = ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key.PublicKey), out _);
        return curve;
    });

    /// <summary>Reads one. Either a command or a refusal is null.</summary>
    public (SignedCommand? Command, CommandRefusal? Refusal) Read(ReadOnlySpan<byte> message)
    {
        // Nothing of it is looked at before its signature, but the name of the key.
        if (message.Length > MaximumLength || JsonWebSignature.TryRead(message) is not { } signature)
        {
            return (null, CommandRefusal.Malformed);
        }

        if (!_keys.TryGetValue(signature.Key, out var key))
        {
            return (null, CommandRefusal.UnknownKey);
        }

        if (!signature.IsBy(key))
        {
            return (null, CommandRefusal.WrongSignature);
        }

        return TextOf(signature.Payload) is not { Jti.Length: > 0 and <= LongestId, Aud: not null, Iat: { } issued, Exp: { } expires } text
            || !IsSecond(issued) || !IsSecond(expires)
                ? (null, CommandRefusal.Malformed)
            : OrderOf(text) is not { } order
                ? (null, CommandRefusal.UnknownOrder)
            : (new SignedCommand(
                new CommandId(text.Jti), text.Aud, DateTimeOffset.FromUnixTimeSeconds(issued), DateTimeOffset.FromUnixTimeSeconds(expires), order, signature.Key), null);
    }

    private static CommandOrder? OrderOf(CommandText text) => text.Order switch
    {
        "close-branch" => new CommandOrder.CloseBranch(),
        "open-branch" => new CommandOrder.OpenBranch(),
        "identify" => new CommandOrder.Identify(),
        "update" when Uri.TryCreate(text.Bundle, UriKind.Absolute, out var bundle) && bundle.Scheme is "http" or "https" => new CommandOrder.Update(bundle),
        _ => null,
    };

    private static bool IsSecond(long seconds) => seconds is >= 0 and <= LastSecond;

    private static CommandText? TextOf(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WireContext.Default.CommandText);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
