using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The board's analogue lines: what phones and trunks say of theirs (<c>line</c>), and <c>lines</c> for all.</summary>
/// <param name="board">The board's name.</param>
/// <param name="ports">What it has, headsets and modem included; null where nothing is known of it.</param>
internal sealed class LinesReader(string board, BoardPorts? ports)
{
    private readonly Identifiers _lines = new("line of a phone or trunk", Identifiers.Id);

    /// <summary>Takes whatever lines are named: for readers who have no boards at hand.</summary>
    public static LinesReader OfAnyBoard() => new("", ports: null);

    /// <summary>Over the ports of the board, the headsets of <c>lines</c>, and the modem where it carries calls.</summary>
    public static LinesReader Over(ConfigSection root, string board, ConfigurationFolder folder)
    {
        if (folder.Ports.GetValueOrDefault(board) is not { } ports)
        {
            return new LinesReader(board, ports: null);
        }

        var headsets = root.Section("lines").Sections("headsets")
            .Select(headset => headset.OptionalText("line")).OfType<string>().Select(name => new LineId(name));
        return new LinesReader(board, new BoardPorts(
            ports.Stations.Union(headsets), ModemReader.Speaks(root) ? ports.Trunks.Add(ModemModel.Line) : ports.Trunks));
    }

    /// <summary>The telephone port a phone is at.</summary>
    public LineId ReadStation(ConfigSection phone) => Read(phone, ports?.Stations, "port for a telephone");

    /// <summary>The line a trunk is; its number is checked by <see cref="CheckNumbers"/>.</summary>
    public LineTrunkModel ReadTrunk(ConfigSection trunk)
    {
        foreach (var field in new[] { "addresses", "user", "password" })
        {
            if (trunk.Node(field) is not null)
            {
                trunk.Note(field, "is for trunks that speak SIP; this one is a line");
            }
        }

        return new LineTrunkModel(Read(trunk, ports?.Trunks, "port for a line of an exchange"), trunk.Text("number"));
    }

    /// <summary>Reads <c>lines</c>; null where no phone or trunk is at a line.</summary>
    /// <param name="root">The main file.</param>
    /// <param name="region">The branch's region, whose lines they are unless it says otherwise.</param>
    /// <param name="calls">Phones and trunks.</param>
    public static LinesModel? ReadAll(ConfigSection root, string region, CallsModel calls)
    {
        var trunks = calls.Trunks.Select(trunk => trunk.Line?.Line).OfType<LineId>().ToImmutableHashSet().Remove(ModemModel.Line);
        if (calls.LinePhones.IsEmpty && trunks.IsEmpty && root.Node("lines") is null)
        {
            return null;
        }

        var section = root.Section("lines");
        var country = (section.OptionalText("country") ?? region).ToUpperInvariant();
        if (!LinesModel.Countries.Contains(country))
        {
            section.Note("country", $"the lines of {country} are not known; known: {string.Join(", ", LinesModel.Countries)}");
        }

        ImmutableHashSet<LineId> pulses = [.. section.Texts("pulses").Select(name => new LineId(name))];
        foreach (var stranger in pulses.Except(trunks))
        {
            section.Note("pulses", $"no trunk is the line \"{stranger}\"");
        }

        var headsets = ReadHeadsets(section);
        section.End();
        return new LinesModel(country, pulses) { Headsets = headsets };
    }

    private static ImmutableArray<HeadsetModel> ReadHeadsets(ConfigSection lines)
    {
        var names = new Identifiers("line of a headset", Identifiers.Id);
        return
        [
            .. lines.Sections("headsets").Select(section =>
            {
                var headset = new HeadsetModel(new LineId(names.Claim(section, "line")), section.Text("usb"));
                if (headset.Usb.Length > 0 && !headset.Usb.StartsWith("usb-", StringComparison.Ordinal))
                {
                    section.Note("usb", "expected where it is plugged in, such as usb-0d8c:0014-1.2");
                }

                section.End();
                return headset;
            }),
        ];
    }

    /// <summary>Notes lines whose calls would lead nowhere.</summary>
    public static void CheckNumbers(ConfigSection root, IEnumerable<BranchNumber> numbers)
    {
        var known = numbers.ToHashSet();
        foreach (var trunk in root.Sections("trunks").Where(trunk => trunk.Node("line") is not null))
        {
            if (trunk.OptionalText("number") is { } number && !(BranchNumber.TryParse(number, out var parsed) && known.Contains(parsed)))
            {
                trunk.Note("number", $"\"{number}\" is none of numbers: calls over this line would lead nowhere");
            }
        }
    }

    private LineId Read(ConfigSection section, ImmutableHashSet<LineId>? known, string what)
    {
        var line = new LineId(_lines.Claim(section, "line"));
        if (line.Value.Length > 0 && known?.Contains(line) == false)
        {
            var has = known.IsEmpty ? "it has none" : $"it has: {string.Join(", ", known.Select(id => id.Value).Order())}";
            section.Note("line", $"the board \"{board}\" has no {what} \"{line}\"; {has}");
        }

        return line;
    }
}
