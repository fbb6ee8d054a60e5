using System.Text;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Tests.Modem.Pdu;

/// <summary>Octets reckoned by the rules of 3GPP TS 23.038 and 23.040, not by the code that is tested.</summary>
public sealed class PduVectorTests
{
    [Theory]
    [InlineData("123", "31D90C")]
    [InlineData("12345678", "31D98C56B3DD70")]
    [InlineData("hellohello", "E8329BFD4697D9EC37")]
    [InlineData("Hello World!", "C8329BFD065DDF72363904")]
    public void Septets_are_packed_lowest_bit_first(string text, string octets)
    {
        Assert.Equal(octets, Convert.ToHexString(Septets.Pack(GsmAlphabet.Encode(text))));
        Assert.Equal(text, GsmAlphabet.Decode(Septets.Unpack(Convert.FromHexString(octets), text.Length)));
    }

    [Fact]
    public void Delivered_message_is_read()
    {
        Assert.Equal(PduRefusal.None, SmsPdu.Read("07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37", out var tpdu));
        Assert.Equal(PduRefusal.None, SmsDeliver.Read(tpdu, out var message));
        Assert.Equal(new SmsAddress("27838890001"), message!.Sender);
        Assert.Equal(new DateTimeOffset(2099, 3, 29, 15, 16, 59, TimeSpan.FromHours(2)), message.Sent);
        Assert.Equal("hellohello", message.Body.Text);
    }

    [Fact]
    public void Message_is_written_for_a_day()
    {
        var submit = new SmsSubmit(new SmsAddress("+46708251358"), SmsBody.Split("hellohello", 0)[0], WantsReport: false);
        Assert.Equal("0011000B916407281553F80000A70AE8329BFD4697D9EC37", SmsPdu.Write(submit.Write()));
    }

    [Fact]
    public void Part_in_Cyrillic_is_read()
    {
        // 44: more to come no, header; +79110000001; UCS-2; 24.11.2026 12:00:00 +03:00; 05 00 03, reference 0xA5, 2 parts, the 1st; "Да".
        const string Line = "0791" + "9711000000F0" + "44" + "0B91" + "9711000000F1" + "00" + "08" + "62114221000021" + "0A" + "050003A50201" + "04140430";
        Assert.Equal(PduRefusal.None, SmsPdu.Read(Line, out var tpdu));
        Assert.Equal(PduRefusal.None, SmsDeliver.Read(tpdu, out var message));
        Assert.Equal(new SmsBody("Да", SmsAlphabet.Ucs2, new SmsPart(0xA5, 1, 2)), message!.Body);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(3)), message.Sent);
    }

    [Theory]
    [InlineData("70402132522423", 8)]
    [InlineData("7040213252242B", -8)]
    [InlineData("70402132522480", 2)]
    [InlineData("7040213252240A", -5)]
    public void Time_has_its_zone_in_quarters_of_an_hour(string octets, int quartersOrHours)
    {
        var reader = new PduReader(Convert.FromHexString(octets));
        Assert.Equal(PduRefusal.None, SmsTime.Read(ref reader, out var time));
        Assert.Equal(new DateTime(2007, 4, 12, 23, 25, 42), time!.Value.DateTime);
        Assert.Equal(
            octets[^2..] switch { "23" => 32, "2B" => -32, "80" => 8, _ => -20 },
            time.Value.Offset / TimeSpan.FromMinutes(15));
        Assert.Equal(quartersOrHours, time.Value.Offset.TotalHours);
        var written = new List<byte>();
        SmsTime.Write(written, time.Value);
        Assert.Equal(octets, Convert.ToHexString([.. written]));
    }

    [Theory]
    [InlineData("00000000000000")]
    [InlineData("FFFFFFFFFFFFFF")]
    [InlineData("62312242000021")]
    public void Time_that_is_none_refuses_no_message(string octets)
    {
        var reader = new PduReader(Convert.FromHexString(octets));
        Assert.Equal(PduRefusal.None, SmsTime.Read(ref reader, out var time));
        Assert.Null(time);
    }

    [Theory]
    [InlineData("0B917228195339F4", "+27829135934", false)]
    [InlineData("0AA11092997856", "0129998765", false)]
    [InlineData("03812143", "123", false)]
    [InlineData("06D061F118", "abc", true)]
    [InlineData("0ED04669D0397C26A7", "FRANCOIS", true)]
    [InlineData("14D0E10D6FE3DBA036A94D19", "a[]{}€", true)]
    [InlineData("0081", "", false)]
    public void Address_is_a_number_or_a_name(string octets, string value, bool isName)
    {
        var reader = new PduReader(Convert.FromHexString(octets));
        Assert.Equal(PduRefusal.None, SmsAddress.Read(ref reader, out var address));
        Assert.Equal(new SmsAddress(value, isName), address);
        Assert.Equal(0, reader.Left);
        var written = new List<byte>();
        address.Write(written);
        var again = new PduReader([.. written]);
        SmsAddress.Read(ref again, out var same);
        Assert.Equal(address, same);
    }

    [Fact]
    public void Letter_of_an_unknown_extension_is_that_of_the_main_table_and_a_lonely_escape_a_space()
    {
        Assert.Equal("aA", GsmAlphabet.Decode([0x61, 0x1B, 0x41]));
        Assert.Equal(" a ", GsmAlphabet.Decode([0x1B, 0x1B, 0x61, 0x1B]));
        Assert.Equal(128 - 1, Enumerable.Range(0, 128).Select(n => GsmAlphabet.Decode([(byte)n])).Distinct().Count());
    }

    // The alphabet of each scheme, by 3GPP TS 23.038 section 4.
    [Theory]
    [InlineData(0x00, SmsAlphabet.Gsm)]
    [InlineData(0x04, SmsAlphabet.None)]
    [InlineData(0x08, SmsAlphabet.Ucs2)]
    [InlineData(0x18, SmsAlphabet.Ucs2)]
    [InlineData(0x11, SmsAlphabet.Gsm)]
    [InlineData(0x20, SmsAlphabet.None)]
    [InlineData(0x28, SmsAlphabet.None)]
    [InlineData(0x48, SmsAlphabet.Ucs2)]
    [InlineData(0x80, SmsAlphabet.Gsm)]
    [InlineData(0xC8, SmsAlphabet.Gsm)]
    [InlineData(0xD0, SmsAlphabet.Gsm)]
    [InlineData(0xE0, SmsAlphabet.Ucs2)]
    [InlineData(0xF0, SmsAlphabet.Gsm)]
    [InlineData(0xF5, SmsAlphabet.None)]
    public void Scheme_says_the_alphabet(byte scheme, object alphabet) => Assert.Equal(alphabet, DataCoding.OfMessage(scheme));

    [Fact]
    public void Status_report_is_read_as_written()
    {
        var written = new SmsStatusReport(17, new SmsAddress("+79110000001"), SmsStatusReport.Expired);
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(3));
        Assert.Equal(PduRefusal.None, SmsStatusReport.Read(written.Write(now, now), out var read));
        Assert.Equal(written, read);
    }

    [Fact]
    public void Whole_alphabet_goes_there_and_back() =>
        Assert.Equal(Encoding.ASCII.GetString([.. Enumerable.Range(' ', 95).Select(n => (byte)n).Where(n => n != '`')]), GsmAlphabet.Decode(
            GsmAlphabet.Encode(Encoding.ASCII.GetString([.. Enumerable.Range(' ', 95).Select(n => (byte)n).Where(n => n != '`')]))));
}
