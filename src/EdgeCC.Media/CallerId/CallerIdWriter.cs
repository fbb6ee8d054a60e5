using System.Globalization;
using System.Text;

namespace EdgeCC.Media.CallerId;

/// <summary>Lays a message out as the bytes that go over the line.</summary>
public static class CallerIdWriter
{
    /// <summary>Type, length, content and checksum. What is too long is cut to its cap.</summary>
    public static byte[] Write(CallerIdMessage message, CallerIdFormat format = CallerIdFormat.Mdmf)
    {
        var content = format == CallerIdFormat.Mdmf ? Parameters(message) : Single(message);
        byte[] frame = [TypeOf(message, format), (byte)content.Count, .. content, 0];
        frame[^1] = (byte)-frame.Sum(value => value);
        return frame;
    }

    private static byte TypeOf(CallerIdMessage message, CallerIdFormat format) =>
        (format, message.MessageWaiting) switch
        {
            (CallerIdFormat.Mdmf, null) => CallerIdCodes.MdmfCall,
            (CallerIdFormat.Mdmf, _) => CallerIdCodes.MdmfMessageWaiting,
            (_, null) => CallerIdCodes.SdmfCall,
            _ => CallerIdCodes.SdmfMessageWaiting,
        };

    private static List<byte> Parameters(CallerIdMessage message)
    {
        var content = new List<byte>();
        if (message.MessageWaiting is { } lamp)
        {
            content.AddRange([CallerIdCodes.Indicator, 1, lamp ? CallerIdCodes.IndicatorOn : CallerIdCodes.IndicatorOff]);
        }

        Add(content, CallerIdCodes.Time, TextOf(message.Time));
        Add(content, CallerIdCodes.Number, Cut(message.Number, CallerIdMessage.LongestNumber));
        Add(content, CallerIdCodes.NumberAbsence, LetterOf(message.NumberAbsence));
        Add(content, CallerIdCodes.Name, Cut(message.Name, CallerIdMessage.LongestName));
        Add(content, CallerIdCodes.NameAbsence, LetterOf(message.NameAbsence));
        return content;
    }

    private static List<byte> Single(CallerIdMessage message)
    {
        if (message.MessageWaiting is { } lamp)
        {
            var code = lamp ? CallerIdCodes.SdmfIndicatorOn : CallerIdCodes.SdmfIndicatorOff;
            return [code, code, code];
        }

        var number = Cut(message.Number, CallerIdMessage.LongestNumber)
            ?? LetterOf(message.NumberAbsence ?? CallerIdAbsence.Unavailable);
        // The format has no way to leave the time out.
        var time = TextOf(message.Time ?? new CallerIdTime(1, 1, 0, 0));
        return [.. Encoding.Latin1.GetBytes(time + number)];
    }

    private static void Add(List<byte> content, byte parameter, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            content.AddRange([parameter, (byte)text.Length, .. Encoding.Latin1.GetBytes(text)]);
        }
    }

    private static string? Cut(string? text, int longest) =>
        text is { Length: > 0 } ? text[..Math.Min(text.Length, longest)] : null;

    private static string? TextOf(CallerIdTime? time) => time is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{at.Month:00}{at.Day:00}{at.Hour:00}{at.Minute:00}")
        : null;

    private static string? LetterOf(CallerIdAbsence? absence) => absence switch
    {
        CallerIdAbsence.Private => $"{CallerIdCodes.Private}",
        CallerIdAbsence.Unavailable => $"{CallerIdCodes.Unavailable}",
        _ => null,
    };
}
