using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EdgeCC.Platform;

/// <summary>Signs commands to appliances: a JSON Web Signature (RFC 7515) with ES256, in compact form.</summary>
public sealed class CommandSigner(string keyId) : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The public half, as an appliance's configuration has it.</summary>
    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    /// <summary>Signs an order.</summary>
    /// <param name="id">Unlike that of any other command.</param>
    /// <param name="appliance">For whom.</param>
    /// <param name="order">What is to be done: <c>close-branch</c>.</param>
    /// <param name="issued">Now.</param>
    /// <param name="holds">For how long it may be begun.</param>
    public string Sign(string id, string appliance, string order, DateTimeOffset issued, TimeSpan holds) => Sign(JsonSerializer.Serialize(new
    {
        jti = id,
        aud = appliance,
        iat = issued.ToUnixTimeSeconds(),
        exp = (issued + holds).ToUnixTimeSeconds(),
        order,
    }));

    /// <summary>Signs a payload as it stands.</summary>
    public string Sign(string payload)
    {
        var signed = $"{Encode(JsonSerializer.Serialize(new { alg = "ES256", kid = keyId }))}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
