namespace EdgeCC.Ivr;

/// <summary>One question a flow asked of the rest of the house; an answer that comes late, or twice, is told by it.</summary>
public readonly record struct RequestId(long Value)
{
    public override string ToString() => $"request-{Value}";
}
