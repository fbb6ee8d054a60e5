using CsCheck;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Sip.Tests.Parsing;

public sealed class SipParserPropertyTests
{
    private static readonly byte[] Seed = SipText.Bytes(
        "INVITE sip:callee@example.com;x=1 SIP/2.0\n" + SipText.Mandatory + """

        CSeq: 1 INVITE
        Contact: "A, B" <sip:a%40b@192.0.2.1:5060;transport=tcp?x=y>;q=0.5;methods="INVITE, ACK", <sips:[::1]:5061>
        Record-Route: <sip:p1.example.com;lr>,
         <sip:p2.example.com;lr>
        Max-Forwards: 70
        Expires: 3600
        Content-Type: application/sdp
        Content-Length: 4

        v=0
        """);

    private static readonly Gen<byte> Nasty =
        Gen.OneOf(Gen.Byte, Gen.OneOf(" \t\r\n\0:;,<>\"\\@?%[]=/"u8.ToArray()));

    [Fact]
    public void Arbitrary_bytes_never_throw() =>
        Gen.OneOf(Gen.Byte.Array[0, 2000], Nasty.Array[0, 2000]).Sample(Survives, iter: 5_000);

    [Fact]
    public void Mutated_message_never_throws() =>
        Gen.Select(Gen.Int[0, Seed.Length - 1], Nasty.Array[0, 4], Gen.Int[0, 8]).Array[1, 6].Sample(
            edits => Survives(edits.Aggregate(Seed, Edited)), iter: 10_000);

    [Fact]
    public void Message_that_was_read_is_written_and_read_again_alike() =>
        Gen.Select(Gen.Int[0, Seed.Length - 1], Nasty.Array[0, 2], Gen.Int[0, 2]).Array[0, 3].Sample(
            edits =>
            {
                if (SipParser.TryParse(edits.Aggregate(Seed, Edited), SipTransport.Udp, out var message, out _))
                {
                    var bytes = SipWriter.ToBytes(message);
                    Assert.True(SipParser.TryParse(bytes, SipTransport.Tcp, out var again, out var refusal), refusal?.Text);
                    Assert.Equal(bytes, SipWriter.ToBytes(again));
                }
            },
            iter: 5_000);

    [Fact]
    public void Everything_typed_in_a_message_that_was_read_can_be_written_and_read_again() =>
        Gen.Select(Gen.Int[0, Seed.Length - 1], Nasty.Array[0, 2], Gen.Int[0, 2]).Array[0, 3].Sample(
            edits =>
            {
                if (SipParser.TryParse(edits.Aggregate(Seed, Edited), SipTransport.Udp, out var message, out _))
                {
                    AssertTypedValuesSurvive(message);
                }
            },
            iter: 5_000);

    private static void AssertTypedValuesSurvive(SipMessage message)
    {
        foreach (var address in message.Contacts.Concat(message.Headers.RecordRoutes).Append(message.From).Append(message.To))
        {
            Assert.Equal(address, NameAddress.Parse(address.ToString()));
        }

        foreach (var via in message.Vias)
        {
            Assert.True(Via.TryParseList(via.ToString(), out var again));
            Assert.Equal(via, Assert.Single(again));
        }
    }

    private static void Survives(byte[] bytes)
    {
        foreach (var transport in Enum.GetValues<SipTransport>())
        {
            var isRead = SipParser.TryParse(bytes, transport, out var message, out var refusal);
            Assert.Equal(isRead, message is not null);
            Assert.Equal(isRead, refusal is null);
            if ((message ?? refusal!.StatelessAnswer) is { } toWrite)
            {
                SipWriter.ToBytes(toWrite.ReceivedFrom(new(0x01020304, 5)));
            }
        }
    }

    private static byte[] Edited(byte[] bytes, (int At, byte[] Inserted, int Removed) edit)
    {
        var at = Math.Min(edit.At, bytes.Length);
        var behind = Math.Min(at + edit.Removed, bytes.Length);
        return [.. bytes[..at], .. edit.Inserted, .. bytes[behind..]];
    }
}
