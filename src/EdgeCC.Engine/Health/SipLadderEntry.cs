using System.Net;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Engine.Health;

/// <summary>A message that passed the SIP edge, as support may see it: who was called stays hidden.</summary>
/// <param name="At">When.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Transport">Over what.</param>
/// <param name="Local">Our address.</param>
/// <param name="Remote">The peer's.</param>
/// <param name="StartLine">The start line, with numbers and names masked; the reason in brackets for what was refused.</param>
/// <param name="Call">A short hash of the Call-ID: lines with the same one belong together.</param>
/// <param name="Bytes">Size of the body; of everything for what was refused.</param>
public sealed record SipLadderEntry(
    DateTimeOffset At,
    SipDirection Direction,
    SipTransport Transport,
    IPEndPoint Local,
    IPEndPoint Remote,
    string StartLine,
    string Call,
    int Bytes);
