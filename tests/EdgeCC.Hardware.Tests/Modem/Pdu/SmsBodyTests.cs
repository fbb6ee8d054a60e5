using System.Collections.Immutable;
using CsCheck;
using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Tests.Modem.Pdu;

public sealed class SmsBodyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(3));

    private static readonly Gen<string> Letters = Gen.OneOf(
        Gen.Char["abcXYZ 0189@£_Δ\n\r!?"].Select(char.ToString),
        Gen.Char["^{}\\[~]|€\f"].Select(char.ToString),
        Gen.Char['А', 'я'].Select(char.ToString),
        Gen.Int[0, 3].Select(n => new[] { "😀", "№", "—", "𝄞" }[n]));

    private static readonly Gen<string> Latin = Gen.Char["abcXYZ 0189@£_Δ\n\r!?^{}\\[~]|€\f"].Array[0, 800].Select(string.Concat);
    private static readonly Gen<string> Any = Letters.Array[0, 800].Select(string.Concat);

    [Fact]
    public void Any_text_comes_out_of_its_parts_as_it_went_in() =>
        Gen.Select(Gen.OneOf(Latin, Any), Gen.Int[0, 255], Gen.Bool).Sample((text, reference, isWide) =>
        {
            var parts = SmsBody.Split(text, reference, isWide);
            Assert.Equal(text, string.Concat(parts.Select(part => Delivered(part).Body.Text)));
            Assert.Equal(text, string.Concat(parts.Select(part => Submitted(part).Body.Text)));
            Assert.All(parts, part => Assert.Equal(part, Delivered(part).Body));
            Assert.Equal(parts.Length == 1 ? [1] : Enumerable.Range(1, parts.Length), parts.Select(part => part.Part.Number));
        });

    [Theory]
    [InlineData('a', false, 160, 153)]
    [InlineData('a', true, 160, 152)]
    [InlineData('€', false, 80, 76)]
    [InlineData('ж', false, 70, 67)]
    [InlineData('ж', true, 70, 66)]
    public void Message_has_the_room_the_standard_gives_it(char letter, bool isWide, int alone, int inPart)
    {
        Assert.Single(SmsBody.Split(new string(letter, alone), 0, isWide));
        var parts = SmsBody.Split(new string(letter, alone + 1), 0, isWide);
        Assert.Equal([inPart, alone + 1 - inPart], parts.Select(part => part.Text.Length));
        Assert.All(parts, part => Assert.InRange(Submitted(part).Write().Length, 1, 164));
    }

    [Fact]
    public void Neither_a_pair_of_surrogates_nor_one_of_septets_is_cut_in_two()
    {
        Assert.All(SmsBody.Split("a" + string.Concat(Enumerable.Repeat("😀", 100)), 1), part => Assert.False(char.IsLowSurrogate(part.Text[0])));
        Assert.Equal(new string('a', 152), SmsBody.Split(new string('a', 152) + new string('€', 10), 1)[0].Text);
    }

    [Fact]
    public void More_parts_than_there_can_be_are_none()
    {
        Assert.Equal(255, SmsBody.Split(new string('ж', 255 * 67), 1).Length);
        Assert.Empty(SmsBody.Split(new string('ж', (255 * 67) + 1), 1));
    }

    [Fact]
    public void Letter_that_a_phone_has_cut_in_two_is_whole_again()
    {
        var halves = "😀".Select((half, n) => new SmsBody(char.ToString(half), SmsAlphabet.Ucs2, new SmsPart(1, n + 1, 2))).ToImmutableArray();

        // As the phone does it: Encoding would write neither half.
        var read = halves.Select(half =>
        {
            var tpdu = Delivered(half with { Text = "?" }, Noon).Write();
            (tpdu[^2], tpdu[^1]) = ((byte)(half.Text[0] >> 8), (byte)half.Text[0]);
            Assert.Equal(PduRefusal.None, SmsDeliver.Read(tpdu, out var deliver));
            return deliver!.Body.Text;
        });
        Assert.Equal("😀", string.Concat(read));
    }

    // Written, and read again.
    private static SmsDeliver Delivered(SmsBody body) => Delivered(body, Noon);

    private static SmsDeliver Delivered(SmsBody body, DateTimeOffset sent)
    {
        var written = new SmsDeliver(new SmsAddress("+79110000001"), sent, body);
        Assert.Equal(PduRefusal.None, SmsPdu.Read(SmsPdu.Write(written.Write()), out var tpdu));
        Assert.Equal(PduRefusal.None, SmsDeliver.Read(tpdu, out var read));
        Assert.Equal(written, read);
        return read!;
    }

    private static SmsSubmit Submitted(SmsBody body)
    {
        var written = new SmsSubmit(new SmsAddress("89110000001"), body, WantsReport: true);
        Assert.Equal(PduRefusal.None, SmsSubmit.Read(written.Write(), out var read));
        Assert.Equal(written, read);
        return read!;
    }
}
