using System.Diagnostics;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Wav;

namespace EdgeCC.Media.Tests.Digits;

/// <summary>
/// Sound that is no key must not be taken for one. The talk-off tapes cannot be had; speech is spoken by espeak-ng, where it
/// is installed, and its like is synthesised always. The limit is one false key an hour.
/// </summary>
public class TalkOffTests
{
    private const int Minutes = 20;

    [Fact]
    public void Hour_of_synthetic_voices_holds_at_most_one_false_key()
    {
        var heard = Enumerable.Range(1, 60 / Minutes).Select(seed => Voices.Babble(Minutes, seed)).Sum(Count);

        Assert.InRange(heard, 0, 1);
    }

    [Fact]
    public void Random_chords_of_an_organ_hold_at_most_one_false_key_in_20_minutes() =>
        Assert.InRange(Count(Voices.Organ(Minutes, seed: 1)), 0, 1);

    [Fact]
    public void Music_on_hold_holds_no_key() => Assert.Equal(0, Count(HoldMusic.Compose().Samples));

    [Theory]
    [InlineData("ru", "Здравствуйте, вы позвонили в наш филиал. Чтобы поговорить с отделом продаж, нажмите один. Восемь девять четыре.")]
    [InlineData("uk", "Добрий день, ви зателефонували до нашої філії. Щоб поговорити з відділом продажів, натисніть один. Чотири п'ять сім.")]
    [InlineData("en", "Good morning, you have reached our branch. To speak with the sales desk, press one. The weather is rather nice today.")]
    public void Speech_holds_no_key(string language, string text)
    {
        var heard = 0;
        foreach (var pitch in new[] { 10, 35, 60, 90 })
        {
            heard += Count(Speak(language, text, pitch));
        }

        Assert.Equal(0, heard);
    }

    private static int Count(short[] sound) => DtmfDetectorTests.Hear(sound).Length;

    private static short[] Speak(string language, string text, int pitch)
    {
        var start = new ProcessStartInfo("espeak-ng", ["-v", language, "-p", $"{pitch}", "--stdout", text])
        {
            RedirectStandardOutput = true,
        };
        using var process = TryStart(start);
        Assert.SkipWhen(process is null, "espeak-ng is not installed");
        using var wav = new MemoryStream();
        process!.StandardOutput.BaseStream.CopyTo(wav);
        Assert.True(WavReader.TryRead(wav.ToArray(), out var sound, out var problem), problem);
        return Loudness.Normalise(Resampler.To8kHz(sound), -12).Samples;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
