namespace EdgeCC.Network.Sip;

/// <summary>Which way a message went.</summary>
public enum SipDirection
{
    In,
    Out,
}
