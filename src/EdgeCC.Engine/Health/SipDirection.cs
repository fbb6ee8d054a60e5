namespace EdgeCC.Engine.Health;

/// <summary>Which way a message went.</summary>
public enum SipDirection
{
    In,
    Out,
}
