using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Cards;

namespace EdgeCC.Hardware.Tests.Sound;

/// <summary>Names of cards, against the folders of a kernel.</summary>
public sealed class SoundCardsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("edgecc-sound-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Without_ALSA_there_are_no_cards() => Assert.Empty(new SoundCards(_root).Find());

    [Fact]
    public void Cards_are_found_with_id_and_place()
    {
        Card(0, "EdgeCC", "platform/soc/sound");
        Usb(1, "Headset", "1-1.2", "0d8c", "0014");
        Usb(10, "Headset_1", "3-1.4.1", "0d8c", "0014");

        Assert.Equal(
            [
                new SoundCard(0, "EdgeCC", null),
                new SoundCard(1, "Headset", "usb-0d8c:0014-1.2"),
                new SoundCard(10, "Headset_1", "usb-0d8c:0014-1.4.1"),
            ],
            new SoundCards(_root).Find());
    }

    [Fact]
    public void Headsets_of_a_kind_keep_their_names_whichever_comes_first()
    {
        Usb(2, "Headset", "1-1.4", "0d8c", "0014");
        Usb(1, "Headset_1", "1-1.2", "0d8c", "0014");
        var cards = new SoundCards(_root);

        Assert.Equal("hw:1,0", cards.Resolve("usb-0d8c:0014-1.2"));
        Assert.Equal("hw:2,0", cards.Resolve("usb-0d8c:0014-1.4"));
        Assert.Equal("hw:2,1", cards.Resolve("usb-0d8c:0014-1.4,1"));
    }

    [Fact]
    public void Only_card_of_a_kind_needs_no_ports()
    {
        Usb(1, "Headset", "1-1.2", "0d8c", "0014");
        Usb(2, "Other", "1-1.3", "046d", "0a38");

        Assert.Equal("hw:1,0", new SoundCards(_root).Resolve("usb-0d8c:0014"));
    }

    [Theory]
    [InlineData("usb-0d8c:0014", "more than one card fits; name its ports as well: usb-0d8c:0014-1.2, usb-0d8c:0014-1.21")]
    [InlineData("usb-0d8c:0014-1", "no such card is plugged in; there are usb-0d8c:0014-1.2, usb-0d8c:0014-1.21")]
    [InlineData("usb-1234:5678-1.2", "no such card is plugged in; there are usb-0d8c:0014-1.2, usb-0d8c:0014-1.21")]
    public void Name_that_fits_none_or_several_is_told_with_those_there_are(string name, string reason)
    {
        Usb(1, "Headset", "1-1.2", "0d8c", "0014");
        Usb(2, "Headset_1", "1-1.21", "0d8c", "0014");

        Assert.Equal(reason, Assert.Throws<SoundCardException>(() => new SoundCards(_root).Resolve(name)).Message);
    }

    [Theory]
    [InlineData("hw:EdgeCC,0,1")]
    [InlineData("default")]
    public void Every_other_name_is_ALSA_s(string name) => Assert.Equal(name, new SoundCards(_root).Resolve(name));

    private void Usb(int number, string id, string place, string vendor, string product)
    {
        var device = Path.Combine("usb1", place);
        Card(number, id, Path.Combine(device, $"{place}:1.0"));
        File.WriteAllText(Path.Combine(_root, "sys/devices", device, "idVendor"), vendor + "\n");
        File.WriteAllText(Path.Combine(_root, "sys/devices", device, "idProduct"), product + "\n");
    }

    private void Card(int number, string id, string device)
    {
        var proc = Directory.CreateDirectory(Path.Combine(_root, "proc/asound", $"card{number}")).FullName;
        File.WriteAllText(Path.Combine(proc, "id"), id + "\n");
        var folder = Path.Combine(_root, "sys/devices", device);
        var card = Directory.CreateDirectory(Path.Combine(folder, "sound", $"card{number}")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(card, "device"), Path.Combine("..", "..", "..", Path.GetFileName(device)));
        Directory.CreateDirectory(Path.Combine(_root, "sys/class/sound"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "sys/class/sound", $"card{number}"), card);
    }
}
