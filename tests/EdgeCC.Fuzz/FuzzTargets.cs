using System.Net;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Fuzz;

/// <summary>Everything that reads bytes from strangers. A target throws where it finds a fault.</summary>
internal static class FuzzTargets
{
    private static readonly IPEndPoint Source = new(IPAddress.Loopback, 5060);

    private static readonly Dictionary<string, Action<byte[]>> Targets = new()
    {
        ["message"] = ReadMessage,
        ["stream"] = ReadStream,
        ["sdp"] = ReadSession,
    };

    public static IEnumerable<string> Names => Targets.Keys;

    public static Action<byte[]>? Find(string name) => Targets.GetValueOrDefault(name);

    // What was read must also be fit to be written: the writer throws at a value that would become two.
    private static void ReadMessage(byte[] bytes)
    {
        var isRead = SipParser.TryParse(bytes, SipTransport.Udp, out var message, out var refusal);
        if ((isRead ? message : refusal?.StatelessAnswer) is { } toWrite)
        {
            SipWriter.ToBytes(toWrite.ReceivedFrom(Source));
        }
    }

    // The stream comes in two pieces, cut at a place the input chooses.
    private static void ReadStream(byte[] bytes)
    {
        var framer = new SipStreamFramer();
        var cut = bytes.Length == 0 ? 0 : bytes[0] % bytes.Length;
        foreach (var piece in new[] { bytes[..cut], bytes[cut..] })
        {
            framer.Append(piece);
            while (framer.TryTake(out var frame))
            {
                ReadMessage(frame.Bytes.ToArray());
            }
        }
    }

    private static void ReadSession(byte[] bytes)
    {
        var local = new LocalAudio(Source, [SdpCodec.Pcma, SdpCodec.Pcmu, SdpCodec.TelephoneEvent]);
        if (SdpSession.TryParse(bytes, out var session) && new SdpNegotiator(1).TryAnswer(session, local, out var answer))
        {
            answer.ToBytes();
        }
    }
}
