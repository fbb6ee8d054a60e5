using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tests.Digits;

namespace EdgeCC.Media.Tests.CallerId;

public class DtmfCallerIdTests
{
    [Theory]
    [InlineData("A0441234567C", "0441234567")]
    [InlineData("D0441234567C", "0441234567")]
    [InlineData("D0441234567#", "0441234567")]
    [InlineData("A0441234567D200C", "0441234567")]
    [InlineData("A1C", "1")]
    public void Number_in_keys_is_heard(string keys, string number) =>
        Assert.Equal([new CallerIdMessage { Number = number }], Hear(new KeyPad { OnMilliseconds = 65, OffMilliseconds = 65 }.Dial(keys)));

    [Theory]
    [InlineData("B00C", CallerIdAbsence.Unavailable)]
    [InlineData("B10C", CallerIdAbsence.Private)]
    [InlineData("D1C", CallerIdAbsence.Private)]
    [InlineData("D2C", CallerIdAbsence.Unavailable)]
    [InlineData("AB10C", CallerIdAbsence.Private)]
    public void Reason_in_keys_is_heard(string keys, CallerIdAbsence absence) =>
        Assert.Equal([new CallerIdMessage { NumberAbsence = absence }], Hear(new KeyPad().Dial(keys)));

    [Theory]
    [InlineData("0441234567C")]
    [InlineData("C")]
    [InlineData("AC")]
    [InlineData("DDDDC")]
    [InlineData("A012345678901234567890123456789012345678901234567890123456789C")]
    public void Keys_that_are_no_message_are_none(string keys) => Assert.Empty(Hear(new KeyPad().Dial(keys)));

    [Fact]
    public void Keys_after_a_long_pause_do_not_finish_what_was_begun() =>
        Assert.Empty(Hear([.. new KeyPad().Dial("A04412"), .. new short[6000], .. new KeyPad().Dial("34567C")]));

    [Theory]
    [InlineData("0441234567", null)]
    [InlineData(null, CallerIdAbsence.Private)]
    [InlineData(null, CallerIdAbsence.Unavailable)]
    public void What_is_sent_is_heard(string? number, CallerIdAbsence? absence)
    {
        var message = new CallerIdMessage { Number = number, NumberAbsence = absence };

        Assert.Equal([message], Hear(CallerIdSender.Render(message, CallerIdType.Dtmf)));
    }

    [Fact]
    public void Keys_are_heard_beside_noise()
    {
        var heard = Enumerable.Range(1, 20).Count(seed =>
            Hear(new KeyPad { NoiseDBm0 = -25 }.Dial("A0441234567C", seed)) is [{ Number: "0441234567" }]);

        Assert.Equal(20, heard);
    }

    private static List<CallerIdMessage> Hear(short[] sound)
    {
        var receiver = new CallerIdReceiver();
        return [.. sound.Chunk(160).Select(block => receiver.Listen(block)).OfType<CallerIdMessage>()];
    }
}
