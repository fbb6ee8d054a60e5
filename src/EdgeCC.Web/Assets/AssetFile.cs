using System.Collections.Frozen;
using System.Security.Cryptography;

namespace EdgeCC.Web.Assets;

/// <summary>A style sheet, script or picture that travels inside the assembly.</summary>
/// <param name="Path">Where it is served: <c>/assets/edgecc.css</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="ETag">Changes with the content, so that a browser never mixes two versions.</param>
/// <param name="Content">The bytes.</param>
internal sealed record AssetFile(string Path, string ContentType, string ETag, byte[] Content)
{
    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    /// <summary>All there are.</summary>
    public static IReadOnlyList<AssetFile> All { get; } =
        [.. typeof(AssetFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith('/')).Select(Load)];

    private static AssetFile Load(string path)
    {
        using var stream = typeof(AssetFile).Assembly.GetManifestResourceStream(path)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return new AssetFile(path, ContentTypes[System.IO.Path.GetExtension(path)], $"\"{hash[..16]}\"", content);
    }
}
