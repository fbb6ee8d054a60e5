namespace EdgeCC.Sip.Messages;

/// <summary>The CSeq header (RFC 3261 20.16).</summary>
/// <param name="Number">0 to 2^31 - 1 (8.1.1.5).</param>
/// <param name="Method">The method of the request.</param>
public sealed record CSeq(uint Number, string Method)
{
    public override string ToString() => $"{Number} {Method}";
}
