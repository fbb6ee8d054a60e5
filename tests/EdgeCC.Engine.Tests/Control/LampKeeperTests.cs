using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Tests.Control;

public sealed class LampKeeperTests : ILampPort
{
    private static readonly LampId Lamp = new("sales");
    private static readonly LampModel Watch = new(Lamp, new QueueId("sales"), SteadyAtWaiting: 2, FlashAtWaiting: 4);
    private readonly List<LampSignal> _signals = [];

    public IReadOnlyList<LampId> Lamps => [Lamp];

    [Fact]
    public void Lamp_follows_its_queue_and_the_board_is_told_only_of_changes()
    {
        var keeper = new LampKeeper(this);
        foreach (var waiting in new[] { 0, 1, 2, 3, 4, 9, 0 })
        {
            keeper.Light([Watch], [Waiting(waiting)]);
        }

        Assert.Equal([LampSignal.Steady, LampSignal.FastFlash, LampSignal.Off], _signals);
    }

    [Fact]
    public void Lamp_that_watches_no_queue_any_more_goes_out()
    {
        var keeper = new LampKeeper(this);
        keeper.Light([Watch], [Waiting(2)]);

        Assert.Equal(LampSignal.Off, Assert.Single(keeper.Light([], [Waiting(2)])).Signal);
        Assert.Equal([LampSignal.Steady, LampSignal.Off], _signals);
    }

    void ILampPort.Set(LampId lamp, LampSignal signal) => _signals.Add(signal);

    private static QueueSnapshot Waiting(int waiting) => new(
        Watch.Queue, "Sales", waiting, 0, TimeSpan.Zero, 0, 0, 0, 0, 0, 0, 0, null, 0.8, TimeSpan.FromSeconds(20));
}
