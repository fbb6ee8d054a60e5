using System.Collections.Immutable;
using EdgeCC.Engine.Access;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Displays;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Tests.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Tests.Control;

public sealed class DisplayKeeperTests : IDisplayPort, IAdministratorPort
{
    private static readonly DisplayId Text = new("text");
    private static readonly DisplayId Wall = new("wall");

    private static readonly BoardSnapshot Board = new(
        DateTimeOffset.UnixEpoch, "North", new RoutingSnapshot([], []), new UplinkSnapshot(false, false, 0, TimeSpan.Zero), [], 0, []);

    private readonly Dictionary<DisplayId, DisplayFrame> _shown = [];

    public ImmutableArray<DisplayShape> Displays { get; } = [new(Text, 16, 2), new(Wall, 20, 1)];

    public ClaimCode? ClaimCode { get; private set; } = ClaimCode.TryRead("7K3M-Q0ZT-9XWA");

    string? IAdministratorPort.PasswordHash => null;

    [Fact]
    public void Until_somebody_claims_the_box_a_display_with_room_shows_the_code_in_turn_with_its_layout()
    {
        Show(this, seconds: 0);
        Assert.Equal(["Claim code:", "7K3M-Q0ZT-9XWA"], _shown[Text].Lines);
        Assert.Equal(["North"], _shown[Wall].Lines);
        Show(this, seconds: 5);
        Assert.Equal(["North"], _shown[Text].Lines);
        Show(this, seconds: 10);
        Assert.Equal("7K3M-Q0ZT-9XWA", _shown[Text].Lines[1]);

        ClaimCode = null;
        Show(this, seconds: 10);
        Assert.Equal(["North"], _shown[Text].Lines);
    }

    [Fact]
    public void Where_no_code_is_to_be_shown_there_is_none()
    {
        Show(administrator: null, seconds: 0);
        Assert.Equal(["North"], _shown[Text].Lines);
    }

    void IDisplayPort.Show(DisplayId display, DisplayFrame frame) => _shown[display] = frame;

    void IAdministratorPort.Keep(string passwordHash) => ClaimCode = null;

    private void Show(IAdministratorPort? administrator, int seconds)
    {
        ImmutableArray<ImmutableArray<LinePiece>> lines = [[new LinePiece.Branch()]];
        ImmutableArray<DisplayLayout> layouts = [new(Text, lines, []), new(Wall, lines, [])];
        var model = ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main)) with { Displays = layouts };
        new DisplayKeeper(this, administrator).Show(model, Board, TimeSpan.FromSeconds(seconds), new BoardTrial());
    }
}
