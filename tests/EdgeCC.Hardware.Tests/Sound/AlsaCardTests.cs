using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Alsa;
using EdgeCC.Hardware.Sound.Cards;

namespace EdgeCC.Hardware.Tests.Sound;

/// <summary>The calls into the real library, on its own <c>null</c> device: no card is needed, and nothing paces it.</summary>
public class AlsaCardTests
{
    private static readonly SoundCards Cards = new("/");

    [Theory]
    [InlineData(8_000, 20, 160)]
    [InlineData(16_000, 10, 160)]
    public void Card_is_set_up_as_asked_and_passes_periods(int rate, int milliseconds, int samples)
    {
        SkipWithoutLibrary();
        var model = new SoundDeviceModel("null", rate) { Period = TimeSpan.FromMilliseconds(milliseconds) };
        using var card = AlsaCard.Open(model, Cards);

        Assert.Equal((rate, samples), (card.Capture.Rate, card.Capture.PeriodSamples));
        Assert.Equal((rate, samples), (card.Playback.Rate, card.Playback.PeriodSamples));
        using var stream = new SoundStream(card, model, () => TimeSpan.Zero, new SoundCounters());
        Assert.Equal(0, stream.Begin());
        Assert.Equal(0, stream.Serve());
        Assert.Equal(0, card.Capture.Drop());
    }

    [Theory]
    [InlineData("hw:NoSuchCard,0,0", "plughw:NoSuchCard,0,0 cannot be opened to hear: No such ")]
    [InlineData("no such name at all", "no such name at all cannot be opened to hear: No such file or directory")]
    [InlineData("usb-ffff:ffff-9", "no such card is plugged in; there are ")]
    public void Card_that_is_not_there_is_told_by_name(string name, string reason)
    {
        SkipWithoutLibrary();
        var fault = Assert.Throws<SoundCardException>(() => AlsaCard.Open(new SoundDeviceModel(name, 8_000), Cards));
        Assert.StartsWith(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Device_without_a_card_goes_on_and_says_so()
    {
        SkipWithoutLibrary();
        using var told = new ManualResetEventSlim();
        using var device = new AlsaSoundDevice(new SoundDeviceModel("hw:NoSuchCard,0", 8_000), TimeProvider.System, _ => told.Set());
        Assert.True(told.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        var frame = new short[160];
        device.Say(frame);
        device.Hear(frame);

        Assert.Contains("No such", device.Fault, StringComparison.Ordinal);
    }

    private static void SkipWithoutLibrary() =>
        Assert.SkipUnless(AlsaLibrary.IsInstalled(), "libasound.so.2 is not installed: apt-get install libasound2");
}
