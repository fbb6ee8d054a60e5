namespace EdgeCC.Model.Interactions;

/// <summary>The channels of the one system (R1).</summary>
public enum Channel
{
    Voice,
    Chat,
    Email,
    Messenger,
    Sms,
}
