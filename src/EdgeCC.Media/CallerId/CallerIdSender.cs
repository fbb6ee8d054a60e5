using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Tones;

namespace EdgeCC.Media.CallerId;

/// <summary>Caller id as sound, for our own telephones.</summary>
public static class CallerIdSender
{
    private static readonly TimeSpan Press = TimeSpan.FromMilliseconds(70);

    /// <summary>The whole message as samples at 8 kHz; nothing for <see cref="CallerIdType.None"/>.</summary>
    public static short[] Render(CallerIdMessage message, CallerIdType type) => type switch
    {
        CallerIdType.V23 => new FskSignal(FskStandard.V23).Render(CallerIdWriter.Write(message)),
        CallerIdType.Bell202 => new FskSignal(FskStandard.Bell202).Render(CallerIdWriter.Write(message)),
        CallerIdType.Dtmf => Keys(DtmfCallerId.Write(message)),
        _ => [],
    };

    private static short[] Keys(string keys)
    {
        var pause = new short[(int)(Press.TotalSeconds * G711.SampleRate)];
        return [.. keys.SelectMany(key => ToneGenerator.Render(DtmfKeys.ToneOf(key), Press).Concat(pause))];
    }
}
