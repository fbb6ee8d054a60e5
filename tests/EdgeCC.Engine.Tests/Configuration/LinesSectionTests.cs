using EdgeCC.Calls;
using EdgeCC.Calls.Outbound;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>Phones and trunks that are at lines of the board, and <c>lines</c>.</summary>
public sealed class LinesSectionTests
{
    private const string Phones = "phones:\n";
    private const string Trunks = "trunks:\n";

    [Fact]
    public void Telephones_and_exchange_lines_are_read()
    {
        var model = ConfigurationFixture.ModelOf(Read(
            "  - { number: \"201\", line: phone-1 }\n",
            "  - { id: city, line: city-1, number: \"+78120000001\", outbound: { dial: { \"+7\": \"8\" } } }\n",
            "lines: { country: de, pulses: [city-1] }\n"));

        Assert.Equal(new LinePhoneModel(new ExtensionId("201"), new LineId("phone-1")), Assert.Single(model.Calls.LinePhones));
        Assert.Equal(["101", "102", "201"], model.Calls.Extensions.Select(number => number.Value));
        var city = model.Calls.Trunks[0];
        Assert.Equal(new LineTrunkModel(new LineId("city-1"), "+78120000001"), city.Line);
        Assert.Equal(new DialledPrefix("+7", "8"), Assert.Single(city.Outbound!.Dialling));
        Assert.Equal(("DE", "city-1"), (model.Lines!.Country, Assert.Single(model.Lines.Pulses).Value));
    }

    [Fact]
    public void Headsets_are_phones_and_a_modem_with_sound_is_a_trunk()
    {
        const string Modem = "texts: [{ channel: sms, name: \"+78120000009\", flow: main }]\nmodem: { device: /dev/ttyUSB2, number: \"+78120000009\"";
        const string Trunk = "  - { id: gsm, line: modem, number: \"+78120000001\", outbound: { dial: { \"+7\": \"+7\" } } }\n";
        var model = ConfigurationFixture.ModelOf(Read(
            "  - { number: \"201\", line: headset-1 }\n", Trunk,
            "lines: { headsets: [{ line: headset-1, usb: usb-0d8c:0014-1.2 }] }\n" + Modem + ", sound: usb-1e0e:9001 }\n"));

        Assert.Equal(new HeadsetModel(new LineId("headset-1"), "usb-0d8c:0014-1.2"), Assert.Single(model.Lines!.Headsets));
        Assert.Equal(new LineId("headset-1"), Assert.Single(model.Calls.LinePhones).Line);
        Assert.Equal(ModemModel.Line, model.Calls.Trunks[0].Line!.Line);
        Assert.Equal("usb-1e0e:9001", model.Modem!.Sound);

        Assert.Equal(
            ["lines.headsets[0].usb", "phones[0].line", "trunks[0].line"],
            Read("  - { number: \"201\", line: headset-2 }\n", Trunk.Replace("+7\" }", "8\" }", StringComparison.Ordinal), "lines: { headsets: [{ line: headset-1, usb: hw:1 }] }\n" + Modem + " }\n")
                .Problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_country_is_the_branchs_own_and_there_are_no_lines_unless_somebody_is_at_one()
    {
        Assert.Equal("RU", ConfigurationFixture.ModelOf(Read("  - { number: \"201\", line: phone-1 }\n")).Lines!.Country);
        Assert.Null(ConfigurationFixture.ModelOf(Read()).Lines);
    }

    [Fact]
    public void Everything_that_is_wrong_is_noted_at_once()
    {
        var problems = Read(
            "  - { number: \"201\", line: city-1 }\n  - { number: \"202\", line: phone-1, user: x }\n  - { number: \"203\", line: phone-1 }\n",
            "  - { id: city, line: phone-1, number: \"5\", user: city, outbound: { dial: { \"+7\": \"+7\" }, to: \"192.0.2.1:5060\" } }\n",
            "lines: { country: fr, pulses: [city-2], tones: fr }\n").Problems;

        Assert.Equal(
            [
                "lines.country", "lines.pulses", "lines.tones",
                "phones[0].line", "phones[1].user", "phones[2].line",
                "trunks[0].line", "trunks[0].line", "trunks[0].number", "trunks[0].outbound.dial.+7", "trunks[0].outbound.to", "trunks[0].user",
            ],
            problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
        Assert.Contains(problems, problem => problem.Message == "the board \"simulated\" has no port for a telephone \"city-1\"; it has: phone-1");
    }

    private static ConfigurationResult Read(string phones = "", string trunks = "", string lines = "") =>
        ConfigurationFixture.Read(ConfigurationFixture.Main
            .Replace(Phones, Phones + phones, StringComparison.Ordinal)
            .Replace(Trunks, Trunks + trunks, StringComparison.Ordinal) + "\n" + lines);
}
