using CsCheck;
using EdgeCC.Media.CallerId;

namespace EdgeCC.Media.Tests.CallerId;

public class CallerIdMessageTests
{
    // Telcordia GR-30-CORE's own kind of example: the 27th of September, 12:30, (609) 555-1212.
    private static readonly byte[] Single =
        [0x04, 0x12, .. "09271230"u8, .. "6095551212"u8, 0];

    public static readonly TheoryData<CallerIdMessage> Messages =
    [
        new CallerIdMessage { Number = "100" },
        new CallerIdMessage { Number = "+4930123456", Name = "Müller & Söhne", Time = new CallerIdTime(2, 29, 0, 0) },
        new CallerIdMessage { NumberAbsence = CallerIdAbsence.Private, NameAbsence = CallerIdAbsence.Private },
        new CallerIdMessage { NumberAbsence = CallerIdAbsence.Unavailable, Name = "Somebody" },
        new CallerIdMessage { MessageWaiting = true },
        new CallerIdMessage { MessageWaiting = false },
    ];

    [Theory]
    [MemberData(nameof(Messages))]
    public void What_is_written_is_read(CallerIdMessage message)
    {
        Assert.True(CallerIdReader.TryRead(CallerIdWriter.Write(message), out var read));
        Assert.Equal(message, read);
    }

    [Fact]
    public void Single_data_message_is_read()
    {
        var frame = Single.ToArray();
        frame[^1] = (byte)-frame.Sum(value => value);

        Assert.True(CallerIdReader.TryRead(frame, out var message));
        Assert.Equal(new CallerIdMessage { Number = "6095551212", Time = new CallerIdTime(9, 27, 12, 30) }, message);
    }

    [Theory]
    [InlineData(null, CallerIdAbsence.Private)]
    [InlineData(null, CallerIdAbsence.Unavailable)]
    [InlineData("112", null)]
    public void Single_data_message_tells_a_number_or_why_there_is_none(string? number, CallerIdAbsence? absence)
    {
        var message = new CallerIdMessage { Number = number, NumberAbsence = absence, Time = new CallerIdTime(1, 2, 3, 4) };

        Assert.True(CallerIdReader.TryRead(CallerIdWriter.Write(message, CallerIdFormat.Sdmf), out var read));
        Assert.Equal(message, read);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Single_data_message_switches_the_lamp(bool on)
    {
        var message = new CallerIdMessage { MessageWaiting = on };

        Assert.True(CallerIdReader.TryRead(CallerIdWriter.Write(message, CallerIdFormat.Sdmf), out var read));
        Assert.Equal(message, read);
    }

    [Fact]
    public void Time_that_cannot_be_is_left_out()
    {
        var message = new CallerIdMessage { Number = "1", Time = new CallerIdTime(13, 1, 24, 60) };

        Assert.True(CallerIdReader.TryRead(CallerIdWriter.Write(message), out var read));
        Assert.Null(read.Time);
    }

    [Fact]
    public void Control_characters_and_letters_in_a_number_are_left_out()
    {
        var message = new CallerIdMessage { Number = "12-\r\n3<b>", Name = "A\0\u001bB" };

        Assert.True(CallerIdReader.TryRead(CallerIdWriter.Write(message), out var read));
        Assert.Equal(("123", "AB"), (read.Number, read.Name));
    }

    [Fact]
    public void Any_spoilt_byte_is_noticed()
    {
        var frame = CallerIdWriter.Write(new CallerIdMessage { Number = "5551212", Name = "Anybody" });
        for (var i = 0; i < frame.Length; i++)
        {
            frame[i] ^= 0x10;
            Assert.False(CallerIdReader.TryRead(frame, out _));
            frame[i] ^= 0x10;
        }
    }

    [Fact]
    public void Whatever_comes_never_throws_and_keeps_its_caps() =>
        Gen.Select(Gen.OneOf(Gen.Const((byte)0x04), Gen.Const((byte)0x06), Gen.Const((byte)0x80), Gen.Const((byte)0x82), Gen.Byte), Gen.Byte.Array[0, 255]).Sample((type, content) =>
        {
            byte[] frame = [type, (byte)content.Length, .. content, 0];
            frame[^1] = (byte)-frame.Sum(value => value);
            CallerIdReader.TryRead(frame, out var message);
            Assert.True((message.Number?.Length ?? 0) <= CallerIdMessage.LongestNumber);
            Assert.True((message.Name?.Length ?? 0) <= CallerIdMessage.LongestName);
            Assert.DoesNotContain(message.Name ?? "", char.IsControl);
        });

    [Fact]
    public void Whatever_sounds_never_throws() =>
        Gen.Select(Gen.Short.Array[0, 4000], Gen.Byte.Array[0, 300], Gen.Bool).Sample((noise, bytes, messageLike) =>
        {
            byte[] sent = messageLike ? [0x80, .. bytes] : bytes;
            var receiver = new CallerIdReceiver();
            receiver.Listen(noise);
            receiver.Listen(new FskSignal(FskStandard.V23) { SeizureBits = 0, MarkBits = 60 }.Render(sent));
            receiver.Listen(noise);
        }, iter: 200);
}
