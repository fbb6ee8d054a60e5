namespace EdgeCC.TestKit.Phones;

/// <summary>What a phone told, and when (uptime).</summary>
public sealed record PhoneNote(TimeSpan At, PhoneReport Report);
