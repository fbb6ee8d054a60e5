using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Tests.Control;

public sealed class LampKeeperTests : ILampPort
{
    private static readonly LampId Lamp = new("sales");
    private static readonly LampModel Watch = new(Lamp, new QueueId("sales"), LampWatch.Waiting, SteadyAt: 2, SlowAt: null, FastAt: 4);
    private readonly List<LampSignal> _signals = [];

    public IReadOnlyList<LampId> Lamps => [Lamp];

    [Fact]
    public void Lamp_follows_its_queue_and_the_board_is_told_only_of_changes()
    {
        var keeper = new LampKeeper(this);
        foreach (var waiting in new[] { 0, 1, 2, 3, 4, 9, 0 })
        {
            keeper.Light([Watch], [Queue(waiting)]);
        }

        Assert.Equal([LampSignal.Steady, LampSignal.FastFlash, LampSignal.Off], _signals);
    }

    [Fact]
    public void Lamp_flashes_slowly_between_its_two_thresholds()
    {
        var keeper = new LampKeeper(this);
        foreach (var waiting in new[] { 1, 2, 3, 4 })
        {
            keeper.Light([Watch with { SteadyAt = 1, SlowAt = 3 }], [Queue(waiting)]);
        }

        Assert.Equal([LampSignal.Steady, LampSignal.SlowFlash, LampSignal.FastFlash], _signals);
    }

    [Fact]
    public void Lamp_can_watch_the_oldest_wait()
    {
        var keeper = new LampKeeper(this);
        foreach (var seconds in new[] { 0, 9, 10, 29, 30, 60 })
        {
            keeper.Light(
                [new LampModel(Lamp, Watch.Queue, LampWatch.OldestWait, 10, 30, 60)],
                [Queue(1) with { LongestWait = TimeSpan.FromSeconds(seconds) }]);
        }

        Assert.Equal([LampSignal.Steady, LampSignal.SlowFlash, LampSignal.FastFlash], _signals);
    }

    [Fact]
    public void Lamp_that_watches_the_service_level_is_dark_before_the_first_call_and_worse_when_it_falls()
    {
        var keeper = new LampKeeper(this);
        foreach (var level in new double?[] { null, 0.95, 0.8, 0.7, 0.5, 0.9 })
        {
            keeper.Light(
                [new LampModel(Lamp, Watch.Queue, LampWatch.ServiceLevel, 80, 70, 60)], [Queue(1) with { ServiceLevel = level }]);
        }

        Assert.Equal([LampSignal.Steady, LampSignal.SlowFlash, LampSignal.FastFlash, LampSignal.Off], _signals);
    }

    [Fact]
    public void Lamp_that_watches_no_queue_any_more_goes_out()
    {
        var keeper = new LampKeeper(this);
        keeper.Light([Watch], [Queue(2)]);

        Assert.Equal(LampSignal.Off, Assert.Single(keeper.Light([], [Queue(2)])).Signal);
        Assert.Equal([LampSignal.Steady, LampSignal.Off], _signals);
    }

    void ILampPort.Set(LampId lamp, LampSignal signal) => _signals.Add(signal);

    private static QueueSnapshot Queue(int waiting) => new(
        Watch.Queue, "Sales", waiting, 0, TimeSpan.Zero, 0, 0, 0, 0, 0, 0, 0, null, 0.8, TimeSpan.FromSeconds(20));
}
