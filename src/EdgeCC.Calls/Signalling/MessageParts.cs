using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Calls.Signalling;

/// <summary>Putting messages together, and looking into them.</summary>
internal static class MessageParts
{
    /// <summary>
    /// True where the body is a session description, or has one among its parts; any other body in an INVITE is optional
    /// and passed over.
    /// </summary>
    public static bool HasSdp(this SipMessage message) =>
        message.ContentType is SdpSession.MediaType or MultipartBody.MediaType && !message.Sdp().IsEmpty;

    /// <summary>The session description; empty where a body of several parts has none.</summary>
    public static ReadOnlyMemory<byte> Sdp(this SipMessage message)
    {
        if (message.ContentType != MultipartBody.MediaType)
        {
            return message.Body;
        }

        MultipartBody.TryFind(message.Headers.Get("Content-Type"), message.Body, SdpSession.MediaType, out var sdp);
        return sdp;
    }

    /// <summary>The message with a session description for body.</summary>
    public static SipResponse WithSdp(this SipResponse response, byte[] sdp) =>
        response with { Headers = response.Headers.With("Content-Type", SdpSession.MediaType), Body = sdp };

    /// <inheritdoc cref="WithSdp(SipResponse, byte[])"/>
    public static SipRequest WithSdp(this SipRequest request, byte[] sdp) =>
        request with { Headers = request.Headers.With("Content-Type", SdpSession.MediaType), Body = sdp };

    /// <summary>With one more header.</summary>
    public static SipResponse With(this SipResponse response, string name, string value) =>
        response with { Headers = response.Headers.With(name, value) };

    /// <inheritdoc cref="With(SipResponse, string, string)"/>
    public static SipRequest With(this SipRequest request, string name, string value) =>
        request with { Headers = request.Headers.With(name, value) };
}
