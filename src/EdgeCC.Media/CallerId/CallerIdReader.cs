using System.Text;

namespace EdgeCC.Media.CallerId;

/// <summary>
/// Understands the bytes of a message. What it does not know it skips; what cannot be is left out. A line may carry
/// anything: no input makes it throw, and no text leaves it that is longer than its cap or holds control characters.
/// </summary>
public static class CallerIdReader
{
    /// <summary>Reads type, length, content and checksum. False for what is none, or damaged.</summary>
    public static bool TryRead(ReadOnlySpan<byte> frame, out CallerIdMessage message)
    {
        message = new CallerIdMessage();
        if (frame.Length < 3 || frame.Length != frame[1] + 3 || !CallerIdCodes.AddsUp(frame))
        {
            return false;
        }

        var content = frame[2..^1];
        switch (frame[0])
        {
            case CallerIdCodes.SdmfCall:
                return TryReadSingle(content, ref message);
            case CallerIdCodes.SdmfMessageWaiting when content.Length > 0:
                message = message with { MessageWaiting = content[0] == CallerIdCodes.SdmfIndicatorOn };
                return true;
            case CallerIdCodes.MdmfCall or CallerIdCodes.MdmfMessageWaiting:
                message = ReadParameters(content);
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadSingle(ReadOnlySpan<byte> content, ref CallerIdMessage message)
    {
        if (content.Length < CallerIdCodes.TimeLength)
        {
            return false;
        }

        var rest = content[CallerIdCodes.TimeLength..];
        var absence = rest.Length == 1 ? AbsenceOf(rest) : null;
        var number = absence is null ? NumberOf(rest) : null;
        message = message with
        {
            Time = TimeOf(content[..CallerIdCodes.TimeLength]),
            Number = number,
            NumberAbsence = number is null ? absence ?? CallerIdAbsence.Unavailable : null,
        };
        return true;
    }

    private static CallerIdMessage ReadParameters(ReadOnlySpan<byte> content)
    {
        var message = new CallerIdMessage();
        while (content.Length >= 2 && content.Length >= 2 + content[1])
        {
            message = With(message, content[0], content.Slice(2, content[1]));
            content = content[(2 + content[1])..];
        }

        return message;
    }

    private static CallerIdMessage With(CallerIdMessage message, byte parameter, ReadOnlySpan<byte> value) =>
        parameter switch
        {
            CallerIdCodes.Time => message with { Time = TimeOf(value) },
            CallerIdCodes.Number => message with { Number = NumberOf(value) },
            CallerIdCodes.NumberAbsence => message with { NumberAbsence = AbsenceOf(value) },
            CallerIdCodes.Name => message with { Name = NameOf(value) },
            CallerIdCodes.NameAbsence => message with { NameAbsence = AbsenceOf(value) },
            CallerIdCodes.Indicator when value.Length > 0 =>
                message with { MessageWaiting = value[0] == CallerIdCodes.IndicatorOn },
            _ => message,
        };

    private static CallerIdTime? TimeOf(ReadOnlySpan<byte> text)
    {
        if (text.Length != CallerIdCodes.TimeLength || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return null;
        }

        var time = new CallerIdTime(Two(text), Two(text[2..]), Two(text[4..]), Two(text[6..]));
        return time.IsValid ? time : null;
    }

    private static int Two(ReadOnlySpan<byte> text) => (10 * (text[0] - '0')) + text[1] - '0';

    private static CallerIdAbsence? AbsenceOf(ReadOnlySpan<byte> text) => text is not [var letter] ? null : letter switch
    {
        (byte)CallerIdCodes.Private => CallerIdAbsence.Private,
        (byte)CallerIdCodes.Unavailable => CallerIdAbsence.Unavailable,
        _ => null,
    };

    private static string? NumberOf(ReadOnlySpan<byte> text) =>
        Keep(text, CallerIdMessage.LongestNumber, letter => char.IsAsciiDigit(letter) || letter is '+' or '*' or '#');

    private static string? NameOf(ReadOnlySpan<byte> text) =>
        Keep(text, CallerIdMessage.LongestName, letter => !char.IsControl(letter))?.Trim() is { Length: > 0 } name ? name : null;

    private static string? Keep(ReadOnlySpan<byte> text, int longest, Func<char, bool> belongs)
    {
        var kept = new StringBuilder();
        foreach (var letter in text)
        {
            if (kept.Length < longest && belongs((char)letter))
            {
                kept.Append((char)letter);
            }
        }

        return kept.Length == 0 ? null : kept.ToString();
    }
}
