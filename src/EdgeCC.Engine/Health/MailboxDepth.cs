namespace EdgeCC.Engine.Health;

/// <summary>How full a mailbox is.</summary>
/// <param name="Waiting">Events in it now.</param>
/// <param name="Capacity">The most it holds.</param>
/// <param name="Refused">Events it has refused since the start.</param>
public sealed record MailboxDepth(int Waiting, int Capacity, long Refused);
