using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Configuration;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Calls over the lines of the board, with real tones, pulses and caller id on them.</summary>
public sealed class LineScenarios
{
    private static readonly string Configuration = BranchConfiguration.Text
        .Replace("{ number: \"101\", user: \"101\", password: phone-101-secret }", "{ number: \"101\", line: fxs-2 }\n  - { number: \"200\", line: fxs-1 }", StringComparison.Ordinal)
        .Replace(
            "{ id: carrier, user: carrier, password: carrier-secret }",
            """
            { id: carrier, user: carrier, password: carrier-secret, outbound: { caller: "+78120000001" } }
              - { id: city, line: fxo-1, number: "+78120000003", outbound: { dial: { "+7": "8" } } }
            """,
            StringComparison.Ordinal)
        .Replace("{ number: \"102\", user: \"102\", password: phone-102-secret }", "{ number: \"102\", line: headset-1 }", StringComparison.Ordinal)
        .Replace("limits:", "lines: { headsets: [{ line: headset-1, usb: usb-0d8c:0014-1.2 }] }\nlimits:", StringComparison.Ordinal)
        .Replace("numbers:", "numbers:\n  - { number: \"100\", flow: office }\n  - { number: \"+78120000003\", flow: office }", StringComparison.Ordinal);

    private const string TransferFlow = """
        language: en
        start: out
        nodes:
          out: { transfer: "+79110000009", ring-for: 30s, busy: end, failed: end }
          end: { end: unserved }
        """;

    // 3GPP TS 27.007 section 7.18.
    private const int Active = 0;
    private const int ModemPort = 9;

    private readonly VirtualBranch _branch = new(configuration: Configuration);
    private readonly VirtualLines _lines;

    public LineScenarios() => _lines = _branch.Lines!;

    [Fact]
    [Trait("Requirement", "R22")]
    public void An_analogue_telephone_dials_with_pulses_waits_and_talks_with_an_agent_at_another()
    {
        SignInAtTheDesk();
        _lines.Lobby.Lift(_branch.Time.Now);
        _branch.Require(() => _lines.Lobby.Heard == LineTone.Dial);
        _lines.Lobby.Dial("100", _branch.Time.Now);
        _branch.Require(() => _lines.Desk.BellSounds);
        Assert.Equal("sales", _branch.Fact<InteractionQueued>().QueueId.Value);

        _lines.Desk.Lift(_branch.Time.Now);
        _branch.Require(() => _branch.Media.Joins(_lines.PortOf("fxs-1"), _lines.PortOf("fxs-2")));
        Assert.Equal(AgentStatus.Talking, _branch.StatusOf("anna"));

        _lines.Desk.Replace(_branch.Time.Now);
        _branch.Require(() => _lines.Lobby.Heard == LineTone.Busy);
        _lines.Lobby.Replace(_branch.Time.Now);
        Assert.Equal(Party.Agent, _branch.Fact<InteractionEnded>().EndedBy);
        _branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void An_agent_with_a_headset_takes_the_call_of_a_telephone_mutes_and_is_pulled_out()
    {
        _branch.Time.Run(100.Milliseconds());
        _lines.Headset.Hook(lifted: true);
        _branch.Require(() => _lines.Headset.IsInCall);
        _branch.Require(() => !_lines.Headset.IsInCall);
        Assert.Equal(AgentStatus.Ready, _branch.StatusOf("boris"));
        _lines.Lobby.Lift(_branch.Time.Now);
        _branch.Require(() => _lines.Lobby.Heard == LineTone.Dial);
        _lines.Lobby.Dial("100", _branch.Time.Now);
        _branch.Require(() => _lines.Headset.Rings);

        _lines.Headset.Hook(lifted: true);
        _branch.Require(() => _branch.Media.Joins(_lines.PortOf("fxs-1"), _lines.PortOf("headset-1")));
        Assert.True(_lines.Headset.IsInCall && !_lines.Headset.Rings);
        _lines.Headset.PressMute();
        _branch.Require(() => !_lines.IsHeadsetHeard);
        _lines.Headset.PressMute();
        _branch.Require(() => _lines.IsHeadsetHeard);

        _lines.Headset.PullOut();
        _branch.Require(() => _lines.Lobby.Heard == LineTone.Busy);
        Assert.Equal(Party.Appliance, _branch.Fact<InteractionEnded>().EndedBy);
        _lines.Lobby.Replace(_branch.Time.Now);
        _branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void A_line_rings_its_caller_id_is_read_and_the_customer_is_known_by_it()
    {
        SignInAtTheDesk();
        var first = _branch.Customer("+79110000001");
        first.Call("+78120000002");
        _branch.Require(() => first.IsTalking);
        first.HangUp();
        _branch.Time.Run(2.Seconds());

        _lines.Exchange.Call(new CallerIdMessage { Number = "89110000001" }, _branch.Time.Now);
        _branch.Require(() => _lines.Exchange.Connected);
        var arrived = _branch.Facts<InteractionArrived>().ToList();
        Assert.Equal(2, arrived.Count);
        Assert.Equal(arrived[0].CustomerId, arrived[1].CustomerId);

        _branch.Require(() => _lines.Desk.BellSounds);
        _lines.Desk.Lift(_branch.Time.Now);
        _branch.Require(() => _branch.Media.Joins(_lines.PortOf("fxo-1"), _lines.PortOf("fxs-2")));

        _lines.Exchange.Cut(dead: true);
        _branch.Require(() => _lines.Desk.Heard == LineTone.Busy);
        Assert.Equal(Party.Customer, _branch.Facts<InteractionEnded>().Last().EndedBy);
        _lines.Desk.Replace(_branch.Time.Now);
        _branch.AssertNothingLeaked(first);
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void A_line_whose_card_is_pulled_out_ends_its_call_and_rings_again_when_it_is_back()
    {
        SignInAtTheDesk();
        var customer = _branch.Customer();
        customer.Call("+78120000002");
        _branch.Require(() => _lines.Desk.BellSounds);
        _lines.Desk.Lift(_branch.Time.Now);
        _branch.Require(() => _branch.Media.Joins(customer.SoundAddress, _lines.PortOf("fxs-2")));

        _lines.Plug("fxs-2", plugged: false);
        _branch.Require(() => !customer.IsBusy);
        Assert.Equal(Party.Appliance, _branch.Fact<InteractionEnded>().EndedBy);
        _lines.Desk.Replace(_branch.Time.Now);
        _branch.Time.Run(15.Seconds());

        _lines.Plug("fxs-2", plugged: true);
        _branch.Time.Run(1.Seconds());
        var again = _branch.Customer();
        again.Call("+78120000002");
        _branch.Require(() => _lines.Desk.BellSounds);
        again.HangUp();
        _branch.Require(() => !_lines.Desk.BellSounds);
        _branch.AssertNothingLeaked(customer, again);
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void The_line_takes_over_when_the_SIP_trunk_is_gone()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: TransferFlow);
        var lines = branch.Lines!;
        branch.Time.Run(100.Milliseconds());
        lines.Lobby.Lift(branch.Time.Now);
        branch.Require(() => lines.Lobby.Heard == LineTone.Dial);
        lines.Lobby.Press("78120000001#");
        branch.Require(() => lines.Exchange.Dialled is not null);
        Assert.Equal("89110000009", lines.Exchange.Dialled);
        branch.Require(() => branch.Media.Joins(lines.PortOf("fxs-1"), lines.PortOf("fxo-1")));
        branch.Require(() => lines.Exchange.Connected);

        lines.Exchange.HangUp(dropsLoop: true, branch.Time.Now);
        branch.Require(() => lines.Lobby.Heard == LineTone.Busy);
        lines.Lobby.Replace(branch.Time.Now);
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void The_modem_takes_over_when_the_SIP_trunk_and_the_line_are_gone()
    {
        var branch = new VirtualBranch(
            configuration: Configuration.Replace("lines: {", """
                  - { id: gsm, line: modem, number: "+78120000003", outbound: { dial: { "+7": "+7" } } }
                modem: { device: /dev/modem, number: "+78120000009", sound: "hw:Modem" }
                lines: {
                """, StringComparison.Ordinal),
            mainFlow: TransferFlow);
        var (lines, modem) = (branch.Lines!, new VirtualModem(branch));
        lines.Modem = modem;
        branch.Require(() => modem.IsReady);
        branch.TryPost(new LineOpened(ModemModel.Line, ModemPort));
        lines.Exchange.Cut(dead: true);

        lines.Lobby.Lift(branch.Time.Now);
        branch.Require(() => lines.Lobby.Heard == LineTone.Dial);
        lines.Lobby.Press("78120000001#");
        branch.Require(() => modem.Twin.Commands.Contains("ATD+79110000009;"));
        modem.Twin.Call = Active;
        branch.Require(() => branch.Media.Joins(lines.PortOf("fxs-1"), ModemPort));

        modem.Twin.Call = null;
        branch.Require(() => lines.Lobby.Heard == LineTone.Busy);
        lines.Lobby.Replace(branch.Time.Now);
        branch.AssertNothingLeaked();
    }

    private void SignInAtTheDesk()
    {
        _branch.Time.Run(100.Milliseconds());
        _lines.Desk.Lift(_branch.Time.Now);
        _branch.Require(() => _lines.Desk.Heard == LineTone.Dial);
        _lines.Desk.Press("*11#");
        _branch.Require(() => _lines.Desk.Heard == LineTone.Busy);
        _lines.Desk.Replace(_branch.Time.Now);
        _branch.Time.Run(1.Seconds());
        Assert.Equal(AgentStatus.Ready, _branch.StatusOf("anna"));
    }
}
