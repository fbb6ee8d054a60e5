namespace EdgeCC.Sip.Messages;

/// <summary>One header field: its full name (never the compact form) and its unfolded, trimmed value.</summary>
public readonly record struct SipHeader(string Name, string Value);
