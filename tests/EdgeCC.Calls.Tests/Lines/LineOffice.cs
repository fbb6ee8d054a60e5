using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Outbound;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Lines;

/// <summary>An office with a telephone, a headset, an exchange line and a modem: calls go out over SIP, then the line, then the modem.</summary>
internal static class LineOffice
{
    public const string CityNumber = "+78120000003";

    public static readonly LineId Station = new("station-1");
    public static readonly LineId Headset = new("headset-1");
    public static readonly LineId City = new("trunk-1");
    public static readonly LineId Modem = new("modem");

    public static readonly CallsModel Model = TestModel.Office with
    {
        LinePhones = [new LinePhoneModel(new ExtensionId("201"), Station), new LinePhoneModel(new ExtensionId("202"), Headset)],
        Trunks =
        [
            TestModel.CallingOut.Trunks[0],
            Over("city-line", City, "8"),
            Over("gsm", Modem, "+7"),
        ],
    };

    public static Office Open()
    {
        var office = new Office(Model);
        office.Tell(new LineOpened(Station, 1));
        office.Tell(new LineOpened(Headset, 2));
        office.Tell(new LineOpened(City, 3));
        office.Tell(new LineOpened(Modem, 4));
        Assert.Equal(["201", "202"], office.TakeAll<PhoneRegistered>().Select(told => told.Extension.Value));
        return office;
    }

    /// <summary>A telephone of the house has dialled the branch's number and is answered.</summary>
    public static LegId StationTalks(this Office office)
    {
        office.Tell(new HandsetLifted(Station));
        office.Tell(new LineNumberDialled(Station, "78120000001"));
        var leg = office.Told<CallArrived>().Leg;
        office.Tell(new AnswerCall(leg));
        office.Lines(new ConnectLine(Station));
        return leg;
    }

    public static void HangsUp(this Office office, LegId leg)
    {
        office.Tell(new HandsetReplaced(Station));
        Assert.Equal(new LegEnded(leg, LegEnding.HungUp), office.Told<LegEnded>());
    }

    private static TrunkModel Over(string id, LineId line, string national) => new(new TrunkId(id), [], null, null)
    {
        Line = new LineTrunkModel(line, CityNumber),
        Outbound = new OutboundModel(null, null, null, "", [new DialledPrefix("+7", national)]),
    };
}
