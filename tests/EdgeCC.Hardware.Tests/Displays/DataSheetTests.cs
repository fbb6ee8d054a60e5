using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Displays;

namespace EdgeCC.Hardware.Tests.Displays;

/// <summary>The bytes themselves, as the data sheets give them.</summary>
public sealed class DataSheetTests
{
    /// <summary>19-4452, tables 2 to 10: test off, shutdown, no decode, all digits, dimmest, all rows dark, on.</summary>
    [Fact]
    public void A_max7219_is_woken_register_by_register_in_every_module_of_the_chain() => Assert.Equal(
        [
            "0F000F00", "0C000C00", "09000900", "0B070B07", "0A000A00",
            "01000100", "02000200", "03000300", "04000400", "05000500", "06000600", "07000700", "08000800",
            "0C010C01",
        ],
        Hex(Max7219Chip.Matrix(2).Begin()));

    /// <summary>"What is sent first ends in the farthest": the right module's row is in front, and the left one's is no-op.</summary>
    [Fact]
    public void A_max7219_row_that_changes_in_one_module_leaves_the_other_alone()
    {
        var chip = Max7219Chip.Matrix(2);
        _ = Hex(chip.Begin());
        // A letter at column 12 lies in the right module only; '_' has its dots in row 7.
        Assert.Equal(["0A0F0A0F", "070F0000"], Hex(chip.Show(new DisplayFrame(["  _"]))));
        Assert.Equal(["0A070A07"], Hex(chip.Show(new DisplayFrame(["  _"], Brightness: 7))));
    }

    /// <summary>ADE-207-272, figure 24; every nibble is strobed by E (04) with the light (08) on.</summary>
    [Fact]
    public void A_hd44780_is_woken_by_instruction_and_given_the_time_it_wants()
    {
        var transfers = new Hd44780Chip(20, 4).Begin().ToList();
        Assert.Equal(
            [
                "08", "3C38", "3C38", "3C38", "2C28",
                "082C288C88", "080C088C88", "080C081C18", "080C086C68", "080C08CCC8",
            ],
            Hex(transfers));
        Assert.True(transfers[0].Pause >= TimeSpan.FromMilliseconds(40));
        Assert.True(transfers[1].Pause >= TimeSpan.FromMilliseconds(4.1));
        Assert.True(transfers[2].Pause >= TimeSpan.FromMilliseconds(0.1));
        Assert.True(transfers[7].Pause >= TimeSpan.FromMilliseconds(1.52));
    }

    /// <summary>Line 3 of 20 columns begins at 14 hexadecimal, line 4 at 54: set address 0x94 and 0xD4.</summary>
    [Theory]
    [InlineData(0, 0x80)]
    [InlineData(1, 0xC0)]
    [InlineData(2, 0x94)]
    [InlineData(3, 0xD4)]
    public void A_hd44780_line_begins_where_its_memory_does(int row, int address)
    {
        var chip = new Hd44780Recorder(20, 4);
        var driver = new Hd44780Chip(20, 4);
        Send(driver.Begin(), chip);
        chip.Taken.Clear();
        Send(driver.Show(new DisplayFrame([.. Enumerable.Repeat("", row), "A"])), chip);
        Assert.Equal([(false, (byte)address), (true, (byte)'A')], chip.Taken);
    }

    [Fact]
    public void A_hd44780_glyph_is_defined_before_it_is_used()
    {
        var chip = new Hd44780Recorder(20, 4);
        var driver = new Hd44780Chip(20, 4);
        Send(driver.Begin(), chip);
        chip.Taken.Clear();
        Send(driver.Show(new DisplayFrame(["Ж"])), chip);
        byte[] rows = [0x15, 0x15, 0x15, 0x0E, 0x15, 0x15, 0x15, 0x00];
        Assert.Equal(
            [(false, (byte)0x40), .. rows.Select(row => (true, row)), (false, (byte)0x80), (true, (byte)0)], chip.Taken);
    }

    /// <summary>Rev. 1.1, application note "Software Initialization Flow Chart"; 64 rows: A8 3F and DA 12.</summary>
    [Theory]
    [InlineData(64, "3F", "12", "07")]
    [InlineData(32, "1F", "02", "03")]
    public void A_ssd1306_is_woken_dark_and_cleared_before_it_is_lit(int height, string multiplex, string combPins, string lastPage)
    {
        var sent = Hex(new Ssd1306Chip(height).Begin());
        Assert.Equal(
            [
                $"00AEA8{multiplex}D30040A1C8DA{combPins}8100A4A6D5808D142000",
                $"0021007F2200{lastPage}",
                "40" + new string('0', height * 32),
                "00AF",
            ],
            sent);
    }

    [Fact]
    public void A_ssd1306_is_sent_the_columns_that_changed()
    {
        var chip = new Ssd1306Chip(64);
        _ = Hex(chip.Begin());
        Assert.Equal(["0081FF", "00210004220101", "407F0808087F"], Hex(chip.Show(new DisplayFrame(["", "H"]))));
        // N differs from H in the second column and the fourth: what lies between goes along.
        Assert.Equal(["00210103220101", "40040810"], Hex(chip.Show(new DisplayFrame(["", "N"]))));
    }

    private static List<string> Hex(IEnumerable<BusTransfer> transfers) =>
        [.. transfers.Select(transfer => Convert.ToHexString(transfer.Bytes))];

    private static void Send(IEnumerable<BusTransfer> transfers, BusRecorder chip)
    {
        foreach (var transfer in transfers)
        {
            chip.Write(transfer.Bytes);
        }
    }
}
