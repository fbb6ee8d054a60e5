using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Dialogs;

/// <summary>What names a dialog (RFC 3261 12): Call-ID and both tags. A tag is empty for an RFC 2543 peer.</summary>
public sealed record DialogId(string CallId, string LocalTag, string RemoteTag)
{
    /// <summary>The dialog a received request is meant for: our tag stands in To.</summary>
    public static DialogId OfReceived(SipRequest request) =>
        new(request.CallId, request.To.Tag ?? "", request.From.Tag ?? "");

    /// <summary>The dialog a received response is about: our tag stands in From.</summary>
    public static DialogId OfReceived(SipResponse response) =>
        new(response.CallId, response.From.Tag ?? "", response.To.Tag ?? "");
}
