using System.Net;
using EdgeCC.Sip.Messages;

namespace EdgeCC.TestKit.Net;

/// <summary>A message as somebody watching the wire sees it.</summary>
/// <param name="At">When it was sent (uptime).</param>
/// <param name="From">Sender.</param>
/// <param name="To">Addressee.</param>
/// <param name="Message">What.</param>
/// <param name="Fate">What became of it.</param>
public sealed record Sighting(TimeSpan At, IPEndPoint From, IPEndPoint To, SipMessage Message, Fate Fate)
{
    /// <summary>One line of a ladder diagram.</summary>
    public override string ToString()
    {
        var what = Message switch
        {
            SipRequest request => request.Method,
            SipResponse response => $"{response.Status} ({response.CSeq?.Method})",
            _ => "?",
        };
        return $"{At.TotalSeconds,9:F3}  {From} → {To}  {what}{(Fate == Fate.Underway ? "" : $"  {Fate}")}";
    }
}

/// <summary>What becomes of a message.</summary>
public enum Fate
{
    /// <summary>It will arrive.</summary>
    Underway,

    /// <summary>It will arrive twice.</summary>
    Duplicated,

    /// <summary>The network lost it.</summary>
    Lost,

    /// <summary>There is nobody at that address, or an end is unplugged.</summary>
    Undeliverable,
}
