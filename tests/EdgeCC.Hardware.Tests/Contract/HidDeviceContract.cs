using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Tests.Headsets;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What every HID device keeps to, seen from the host. The far end is a headset that echoes its off-hook lamp.</summary>
[Trait("Contract", "hid")]
public abstract class HidDeviceContract : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly byte[] _report = new byte[64];
    private FarEnd? _headset;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_hands_out_its_descriptor(bool numbered)
    {
        Plug(numbered);
        Assert.Equal(DescriptorOf(numbered), _headset!.Device.Descriptor.ToArray());
    }

    [Fact]
    public void A_control_that_moves_is_a_report_with_its_number()
    {
        Plug(numbered: true);
        _headset!.Move(HidUsage.HookSwitch, true);
        Assert.Equal([2, 1], Next());
        _headset.Move(HidUsage.VolumeUp, true);
        Assert.Equal([1, 1], Next());
        _headset.Move(HidUsage.HookSwitch, false);
        Assert.Equal([2, 0], Next());
    }

    [Fact]
    public void A_report_without_a_number_is_its_payload_alone()
    {
        Plug(numbered: false);
        _headset!.Move(HidUsage.HookSwitch, true);
        Assert.Equal([1], Next());
    }

    [Fact]
    public void While_nothing_moves_there_is_nothing_to_read()
    {
        Plug(numbered: true);
        Assert.Equal(0, _headset!.Device.Read(_report, Moment));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_report_that_is_written_lights_the_lamps_in_it(bool numbered)
    {
        Plug(numbered);
        var headset = Headset.Over(HidDescriptorReader.TryRead(_headset!.Device.Descriptor.Span, out _)!)!;
        Write(headset.BeInCall(true));

        // The echo says that the far end has seen it.
        Assert.Empty(headset.Take(Next()).Events);
        Assert.True(_headset.IsLit(HidUsage.OffHookLamp));

        Write(headset.BeInCall(false));
        Assert.Empty(headset.Take(Next()).Events);
        Assert.False(_headset.IsLit(HidUsage.OffHookLamp));
    }

    [Fact]
    public void One_that_is_pulled_out_is_told_to_whoever_reads_or_writes()
    {
        Plug(numbered: true);
        _headset!.Unplug();
        Assert.ThrowsAny<IOException>(() => _headset.Device.Read(_report, Limit));
        Assert.ThrowsAny<IOException>(() => _headset.Device.Write([2, 0]));
    }

    public void Dispose()
    {
        _headset?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Plugs a headset in.</summary>
    private protected abstract FarEnd Plug(byte[] descriptor);

    private void Plug(bool numbered) => _headset = Plug(DescriptorOf(numbered));

    private static byte[] DescriptorOf(bool numbered) => numbered ? Descriptors.Numbered : Descriptors.Plain;

    private byte[] Next() => _report[.._headset!.Device.Read(_report, Limit)];

    private void Write(HeadsetAnswer answer)
    {
        foreach (var report in answer.Reports)
        {
            _headset!.Device.Write(report);
        }
    }

    /// <summary>The headset on the other side of the device.</summary>
    private protected abstract class FarEnd : IDisposable
    {
        public abstract IHidDevice Device { get; }

        public abstract void Move(HidUsage control, bool on);

        public abstract bool IsLit(HidUsage lamp);

        public abstract void Unplug();

        public abstract void Dispose();
    }
}
