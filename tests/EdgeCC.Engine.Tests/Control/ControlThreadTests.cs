using System.Net;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Tests.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Engine.Tests.Control;

public sealed class ControlThreadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Stop_asked_for_while_the_mailbox_is_full_is_heard_when_there_is_room()
    {
        var clock = new VirtualClock();
        using var mailbox = new Mailbox();
        using var control = new ControlThread(Switchboard(), mailbox, clock, NullLogger<ControlThread>.Instance);
        Flood(mailbox);
        var drained = control.DrainAsync();
        control.Start([], "1.0");
        await PassUntilAsync(drained, clock);
    }

    [Fact]
    public async Task A_flood_is_told_for_a_minute_and_then_forgotten()
    {
        var clock = new VirtualClock();
        using var mailbox = new Mailbox();
        using var control = new ControlThread(Switchboard(), mailbox, clock, NullLogger<ControlThread>.Instance);
        Flood(mailbox);
        control.Start([], "1.0");
        SpinWait.SpinUntil(() => mailbox.Depth == 0, Patience);
        await control.DrainAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(HealthLevel.Failing, control.Look().Level);

        clock.Advance(WorkloadRecord.Span);

        Assert.Equal(HealthLevel.Well, control.Look().Level);
        Assert.NotEqual(0, mailbox.Refused);
    }

    private static void Flood(Mailbox mailbox)
    {
        while (mailbox.TryPost(new UplinkLost()))
        {
        }
    }

    private static async Task PassUntilAsync(Task drained, VirtualClock clock)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!drained.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        await drained;
    }

    private static Switchboard Switchboard()
    {
        var nothing = new DeafPorts();
        return new Switchboard(
            ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main)),
            PromptLibrary.Empty,
            new SwitchboardPorts(nothing, nothing, nothing, nothing, nothing),
            new byte[SeededRandom.SeedLength]);
    }

    private sealed class DeafPorts : ISipPort, IMediaPort, IJournalPort, ILampPort, IBoardPort
    {
        public IReadOnlyList<LampId> Lamps => [];

        public void Send(SipMessage message, SipFlow flow)
        {
        }

        public void Ban(IPAddress address, TimeSpan duration)
        {
        }

        public void SetPlan(BridgePlan plan)
        {
        }

        public void Clear(int port)
        {
        }

        public void SetPrompts(PromptLibrary library)
        {
        }

        public bool TryAppend(Fact fact) => true;

        public void Set(LampId lamp, LampSignal signal)
        {
        }

        public void Show(BoardSnapshot board)
        {
        }
    }
}
