using CsCheck;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Tests.Modem.Pdu;

public sealed class PduRefusalTests
{
    private const string Head = "040B919711000000F10000" + "62114221000021";

    private static readonly byte[] Part = new SmsDeliver(
        new SmsAddress("+79110000001"), new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), SmsBody.Split(new string('ж', 100), 7)[0]).Write();

    [Theory]
    [InlineData("0", PduRefusal.NotHexadecimal)]
    [InlineData("0G", PduRefusal.NotHexadecimal)]
    [InlineData("", PduRefusal.Truncated)]
    [InlineData("00", PduRefusal.Truncated)]
    [InlineData("07", PduRefusal.Truncated)]
    public void Line_is_refused(string line, object refusal) => Assert.Equal(refusal, SmsPdu.Read(line, out _));

    [Fact]
    public void Line_longer_than_any_is_refused() => Assert.Equal(PduRefusal.TooLong, SmsPdu.Read(new string('0', 372), out _));

    [Theory]
    [InlineData("01", PduRefusal.OtherType)]
    [InlineData("0415", PduRefusal.Truncated)]
    [InlineData("041591" + "0000000000000000000000", PduRefusal.BrokenAddress)]
    [InlineData(Head, PduRefusal.Truncated)]
    [InlineData(Head + "02E8", PduRefusal.Truncated)]
    [InlineData("440B919711000000F10008" + "62114221000021" + "04" + "09000301", PduRefusal.BrokenHeader)]
    [InlineData("440B919711000000F10008" + "62114221000021" + "04" + "03000501", PduRefusal.BrokenHeader)]
    [InlineData("440B919711000000F10004" + "62114221000021" + "08" + "0605040B8423F001", PduRefusal.NotText)]
    [InlineData("040B919711000000F10004" + "62114221000021" + "0101", PduRefusal.NotText)]
    public void Delivered_message_is_refused(string tpdu, object refusal)
    {
        Assert.Equal(refusal, SmsDeliver.Read(Convert.FromHexString(tpdu), out var message));
        Assert.Null(message);
    }

    // Section 9.2.3.24.1: an element that says "part 0", or "part 3 of 2", is ignored.
    [Theory]
    [InlineData("050003010200")]
    [InlineData("050003010203")]
    [InlineData("050003010001")]
    [InlineData("0400020102")]
    public void Part_that_makes_no_sense_is_a_message_of_its_own(string header)
    {
        var data = header + "0414";
        var tpdu = Convert.FromHexString("440B919711000000F10008" + "62114221000021" + (data.Length / 2).ToString("X2", null) + data);
        Assert.Equal(PduRefusal.None, SmsDeliver.Read(tpdu, out var message));
        Assert.Equal(new SmsBody("Д", SmsAlphabet.Ucs2, SmsPart.Whole), message!.Body);
    }

    [Fact]
    public void Nothing_that_ends_early_is_read()
    {
        for (var length = 0; length < Part.Length; length++)
        {
            Assert.NotEqual(PduRefusal.None, SmsDeliver.Read(Part.AsSpan(0, length), out _));
        }
    }

    [Fact]
    public void Any_octets_are_read_or_refused_and_never_thrown_at() => Gen.Byte.Array[0, 200].Sample(Read);

    [Fact]
    public void Any_change_of_a_message_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, Part.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var octets = Part.ToArray();
            foreach (var (at, value) in changes)
            {
                octets[at] = value;
            }

            Read(octets);
        });

    private static void Read(byte[] octets)
    {
        SmsPdu.Read(Convert.ToHexString(octets), out var tpdu);
        foreach (var candidate in (byte[][])[tpdu, octets])
        {
            Assert.Equal(SmsDeliver.Read(candidate, out var deliver) == PduRefusal.None, deliver is not null);
            Assert.Equal(SmsSubmit.Read(candidate, out var submit) == PduRefusal.None, submit is not null);
            Assert.Equal(SmsStatusReport.Read(candidate, out var report) == PduRefusal.None, report is not null);
            Assert.True(deliver is null || (deliver.Body.Text.Length <= 160 && deliver.Body.Part.Of is >= 1 and <= SmsPart.Most));
        }
    }
}
