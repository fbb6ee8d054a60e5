namespace EdgeCC.Phone.Commands;

/// <summary>How far a customer's call has come.</summary>
internal enum CallStage
{
    Registering,
    Calling,
    Greeted,
    Waiting,
    Talking,
    HangingUp,
    Over,
}
