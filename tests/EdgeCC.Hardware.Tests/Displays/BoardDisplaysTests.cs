using System.Collections.Immutable;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Tests.Contract;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Displays;

/// <summary>The drivers against chips that follow their data sheets byte by byte.</summary>
public sealed class BoardDisplaysTests : DisplayContract, IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Dictionary<string, BusRecorder> _chips = new()
    {
        [Matrix.Name] = new Max7219Recorder(2, digits: false),
        [Digits.Name] = new Max7219Recorder(1, digits: true),
        [Text.Name] = new Hd44780Recorder(20, 4),
        [Oled.Name] = new Ssd1306Recorder(64),
    };

    private readonly BoardDisplays _displays;
    private int _opened;

    public BoardDisplaysTests() => _displays = new BoardDisplays(
        Devices,
        device =>
        {
            _opened++;
            return _chips[device.Name];
        },
        _ => { },
        _time);

    public void Dispose() => _displays.Dispose();

    private protected override IDisplayPort Port => _displays;

    private protected override ImmutableArray<string> SeenOn(DeviceModel device)
    {
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var seen = _chips[device.Name].Seen;
        // A chip nobody has spoken to yet is dark.
        return device == Text && seen[0][0] == '\0' ? [.. seen.Select(row => row.Replace('\0', ' '))] : seen;
    }

    [Fact]
    public void A_frame_that_changes_nothing_writes_nothing()
    {
        foreach (var device in Devices)
        {
            Show(device, "1234");
            SeenOn(device);
            var transfers = _chips[device.Name].Transfers.Count;
            Show(device, "1234");
            SeenOn(device);
            Assert.Equal(transfers, _chips[device.Name].Transfers.Count);
        }
    }

    [Fact]
    public void A_display_that_does_not_answer_is_told_once_and_the_others_go_on()
    {
        _chips[Text.Name].Unplugged = true;
        Show(Text, "8");
        Show(Oled, "8");
        SeenOn(Text);
        Assert.Equal(["text (text) on bus does not answer: Remote I/O error"], _displays.Faults);
        Assert.Contains('#', SeenOn(Oled)[0]);
    }

    [Fact]
    public void It_is_tried_again_after_growing_pauses()
    {
        _chips[Text.Name].Unplugged = true;
        Show(Text, "8");
        SeenOn(Text);
        var attempts = new List<int>();
        for (var second = 0; second < 200; second++)
        {
            // What is shown in the meantime does not hurry it.
            Show(Text, $"{second}");
            var before = _opened;
            _time.Advance(TimeSpan.FromSeconds(1));
            if (_opened > before)
            {
                attempts.Add(second + 1);
            }
        }

        Assert.Equal([1, 3, 7, 15, 31, 63, 123, 183], attempts);
    }

    [Fact]
    public void Once_it_answers_again_it_is_woken_anew_and_shows_the_newest()
    {
        Show(Text, "1");
        SeenOn(Text);
        _chips[Text.Name].Unplugged = true;
        Show(Text, "2");
        SeenOn(Text);
        Show(Text, "3");
        _chips[Text.Name].Unplugged = false;
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_displays.Faults);
        Assert.Equal("3", SeenOn(Text)[0].Trim());
    }

    [Fact]
    public void A_closed_board_leaves_every_display_dark()
    {
        foreach (var device in Devices)
        {
            Show(device, "888");
            SeenOn(device);
        }

        _displays.Dispose();
        Assert.DoesNotContain('#', string.Concat(SeenOn(Oled)));
        Assert.DoesNotContain('#', string.Concat(SeenOn(Matrix)));
        Assert.Equal("", string.Concat(SeenOn(Text)).Trim());
        Assert.False(((Hd44780Recorder)_chips[Text.Name]).Lit);
    }
}
