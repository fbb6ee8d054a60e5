namespace EdgeCC.Calls.Legs;

/// <summary>The direction attribute of RFC 8866 section 6.7, seen from the appliance.</summary>
public enum SoundDirection
{
    SendReceive,
    SendOnly,
    ReceiveOnly,
    Inactive,
}
