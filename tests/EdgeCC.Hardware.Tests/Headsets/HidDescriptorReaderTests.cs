using CsCheck;
using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Tests.Headsets;

public class HidDescriptorReaderTests
{
    [Fact]
    public void Every_control_is_found_at_its_bit()
    {
        var map = Read(Descriptors.Numbered);

        Assert.True(map.HasNumbers);
        Assert.Equal((2, 0, false), Place(map, HidDirection.Input, HidUsage.HookSwitch));
        Assert.Equal((2, 1, true), Place(map, HidDirection.Input, HidUsage.PhoneMute));
        Assert.Equal((2, 2, true), Place(map, HidDirection.Input, HidUsage.Flash));
        Assert.Equal((2, 0, false), Place(map, HidDirection.Output, HidUsage.OffHookLamp));
        Assert.Equal((2, 1, false), Place(map, HidDirection.Output, HidUsage.RingLamp));
        Assert.Equal((2, 2, false), Place(map, HidDirection.Output, HidUsage.MuteLamp));
        Assert.Equal((1, 0, true), Place(map, HidDirection.Input, HidUsage.VolumeUp));
        Assert.Equal((1, 1, true), Place(map, HidDirection.Input, HidUsage.VolumeDown));
        Assert.Equal(1, map.Lengths[(HidDirection.Input, 2)]);
        Assert.Equal(1, map.Lengths[(HidDirection.Output, 2)]);
    }

    [Fact]
    public void Array_says_by_its_value_which_control_is_on()
    {
        var map = Read(Descriptors.Plain);
        var field = map.Find(HidDirection.Input, HidUsage.VolumeUp)!;

        Assert.False(map.HasNumbers);
        Assert.Same(field, map.Find(HidDirection.Input, HidUsage.PhoneMute));
        Assert.True(field.IsOn(HidUsage.PhoneMute, [1 << 1]));
        Assert.True(field.IsOn(HidUsage.VolumeUp, [3 << 1]));
        Assert.False(field.IsOn(HidUsage.VolumeUp, [1 << 1]));
        Assert.False(field.IsOn(HidUsage.PhoneMute, [0]));
        Assert.False(field.IsOn(HidUsage.PhoneMute, [15 << 1]));
        Assert.False(field.IsOn(HidUsage.PhoneMute, []));
    }

    [Theory]
    [InlineData("05", HidRefusal.CutOff)]
    [InlineData("FE", HidRefusal.CutOff)]
    [InlineData("A101", HidRefusal.Collections)]
    [InlineData("C0", HidRefusal.Collections)]
    [InlineData("B4", HidRefusal.Stack)]
    [InlineData("8500", HidRefusal.BadField)]
    [InlineData("0920" + "7521" + "9501" + "8102", HidRefusal.BadField)]
    [InlineData("0920" + "7500" + "97FFFFFFFF" + "8102", HidRefusal.BadField)]
    [InlineData("0920" + "77FFFFFFFF" + "97FFFFFFFF" + "8102", HidRefusal.TooMuch)]
    [InlineData("7501" + "96FF7F" + "0920" + "8102", HidRefusal.TooMuch)]
    [InlineData("1900" + "2BFFFFFFFF", HidRefusal.TooMuch)]
    public void What_no_device_says_is_refused_with_the_reason(string descriptor, HidRefusal reason)
    {
        Assert.Null(HidDescriptorReader.TryRead(Convert.FromHexString(descriptor), out var refusal));
        Assert.Equal(reason, refusal);
    }

    [Fact]
    public void Too_long_a_descriptor_is_refused_unread()
    {
        Assert.Null(HidDescriptorReader.TryRead(new byte[HidDescriptorReader.LongestDescriptor + 1], out var refusal));
        Assert.Equal(HidRefusal.TooLong, refusal);
    }

    [Fact]
    public void Endless_pushing_is_refused()
    {
        Assert.Null(HidDescriptorReader.TryRead([.. Enumerable.Repeat((byte)0xA4, 100)], out var refusal));
        Assert.Equal(HidRefusal.Stack, refusal);
    }

    [Fact]
    public void Long_items_are_passed_over() =>
        Assert.Equal(8, Read([0xFE, 0x02, 0x10, 0xAA, 0xBB, .. Descriptors.Numbered]).Fields.Length);

    [Fact]
    public void Damaged_descriptors_and_any_reports_are_survived()
    {
        var damaged = Gen.Select(Gen.Bool.Select(numbered => numbered ? Descriptors.Numbered : Descriptors.Plain), Gen.Int[0, 200], Gen.Byte, Gen.Int[0, 200]);
        Gen.Select(damaged, Gen.Byte.Array[0, 8].Array[0, 20]).Sample((damage, reports) =>
        {
            var (whole, at, value, length) = damage;
            var bytes = whole.Take(length).ToArray();
            if (at < bytes.Length)
            {
                bytes[at] = value;
            }

            Survive(bytes, reports);
        });
    }

    [Fact]
    public void Any_bytes_are_survived() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 8].Array[0, 4]).Sample(Survive);

    private static void Survive(byte[] descriptor, byte[][] reports)
    {
        if (HidDescriptorReader.TryRead(descriptor, out _) is not { } map || Headset.Over(map) is not { } headset)
        {
            return;
        }

        foreach (var report in reports)
        {
            headset.Take(report);
            headset.Ring(true);
            headset.BeInCall(report.Length > 4);
        }
    }

    private static HidReportMap Read(byte[] descriptor)
    {
        var map = HidDescriptorReader.TryRead(descriptor, out var refusal);
        Assert.Equal(HidRefusal.None, refusal);
        return map!;
    }

    private static (int Report, int Bit, bool IsRelative) Place(HidReportMap map, HidDirection direction, HidUsage usage)
    {
        var field = map.Find(direction, usage)!;
        return (field.ReportId, field.BitOffset, field.IsRelative);
    }
}
