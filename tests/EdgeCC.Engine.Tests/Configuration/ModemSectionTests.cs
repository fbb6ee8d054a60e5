using EdgeCC.Engine.Configuration;

namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>The modem for short messages.</summary>
public sealed class ModemSectionTests
{
    private const string Texts = "texts: [{ channel: sms, name: \"+78120000009\", flow: main }]\n";

    [Fact]
    public void Modem_is_read()
    {
        var model = ConfigurationFixture.ModelOf(Read(Texts + "modem: { device: /dev/ttyUSB2, number: \"+78120000009\", pin: \"1234\", balance: \"*100#\", parts: 3 }"));

        Assert.Equal(new ModemModel("/dev/ttyUSB2", "+78120000009") { Pin = "1234", Balance = "*100#", MostParts = 3 }, model.Modem);
        Assert.Null(ConfigurationFixture.ModelOf(Read(Texts)).Modem);
    }

    [Fact]
    public void Everything_that_is_wrong_is_noted_at_once()
    {
        var problems = Read("modem: { device: ttyUSB2, number: \"5\", pin: \"12\", balance: \"100;AT\", parts: 300, sim: 1 }").Problems
            .Select(problem => problem.Field);

        Assert.Equal(["modem.balance", "modem.device", "modem.number", "modem.parts", "modem.pin", "modem.sim"], problems.Order());
    }

    private static ConfigurationResult Read(string section) =>
        ConfigurationFixture.Read(ConfigurationFixture.Main + "\n" + section);
}
