using System.Globalization;
using System.Text.RegularExpressions;

namespace EdgeCC.Hardware.Sound.Cards;

/// <summary>
/// The cards that are there now, from <c>/proc/asound</c> and <c>/sys/class/sound</c>, and which of them a lasting name means.
/// Decision 0904.
/// </summary>
/// <param name="root">The file system, <c>/</c>.</param>
internal sealed partial class SoundCards(string root)
{
    // More than any kernel takes (CONFIG_SND_MAX_CARDS is 32 nearly everywhere).
    private const int MostCards = 256;

    /// <summary>The cards, by their numbers.</summary>
    public IReadOnlyList<SoundCard> Find()
    {
        var folder = Path.Combine(root, "proc", "asound");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFileSystemEntries(folder, "card*")
                .Select(entry => CardFolder().Match(Path.GetFileName(entry)))
                .Where(match => match.Success)
                .Select(match => int.Parse(match.ValueSpan[4..], CultureInfo.InvariantCulture))
                .Order()
                .Take(MostCards)
                .Select(number => new SoundCard(number, IdOf(number), UsbNameOf(number))),
        ];
    }

    /// <summary>
    /// What ALSA calls a device now. A name that says where a USB device is plugged in becomes that card's first device, or the
    /// one it names after a comma; the ports may be left out as long as there is one such device. Every other name is ALSA's
    /// already.
    /// </summary>
    /// <exception cref="SoundCardException">There is no such card, or more than one.</exception>
    public string Resolve(string name)
    {
        if (!name.StartsWith("usb-", StringComparison.Ordinal))
        {
            return name;
        }

        var (wanted, device) = name.Split(',', 2) is [var card, var rest] ? (card, rest) : (name, "0");
        var cards = Find();
        var found = cards.Where(card => card.UsbName == wanted || card.UsbName?.StartsWith(wanted + "-", StringComparison.Ordinal) == true)
            .ToList();
        return found switch
        {
            [var one] => $"hw:{one.Number},{device}",
            [] => throw new SoundCardException($"no such card is plugged in; there are {List(cards)}"),
            _ => throw new SoundCardException($"more than one card fits; name its ports as well: {List(found)}"),
        };
    }

    private static string List(IReadOnlyCollection<SoundCard> cards) =>
        cards.Count == 0 ? "none" : string.Join(", ", cards.Select(card => card.UsbName ?? $"hw:{card.Id}"));

    private string IdOf(int number) => UsbNames.Line(Path.Combine(root, "proc", "asound", $"card{number}", "id"));

    private string? UsbNameOf(int number) =>
        UsbNames.Of(Real(Path.Combine(root, "sys", "class", "sound", $"card{number}", "device")));

    /// <summary>Where a path leads once the links in it are followed; the card's own folder is one too.</summary>
    private static string? Real(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            var card = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
            return Directory.ResolveLinkTarget(Path.Combine(card, Path.GetFileName(path)), returnFinalTarget: true)?.FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^card[0-9]{1,3}$")]
    private static partial Regex CardFolder();
}
