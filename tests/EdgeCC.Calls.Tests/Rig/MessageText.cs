using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Tests.Rig;

/// <summary>Bodies as text.</summary>
internal static class MessageText
{
    public static string BodyText(this SipMessage message) => Encoding.UTF8.GetString(message.Body.Span);
}
