namespace EdgeCC.Sip.Digest;

/// <summary>The hash algorithms of RFC 7616 and RFC 8760.</summary>
public enum DigestAlgorithm
{
    Md5,
    Sha256,
    Sha512256,
}
