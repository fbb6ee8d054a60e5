using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>Where customers write to.</summary>
public sealed class TextsSectionTests
{
    [Fact]
    public void Every_place_leads_to_its_flow_in_upper_and_lower_case_alike()
    {
        var texts = ConfigurationFixture.ModelOf(Read("""
            texts:
              - { channel: chat, name: Site, flow: main }
              - { channel: email, name: site, flow: main }
            """)).Texts;

        Assert.Equal(new FlowId("main"), texts[new TextEntry(Channel.Chat, "site")]);
        Assert.Equal(2, texts.Count);
    }

    [Fact]
    public void Flow_that_is_only_read_is_not_rendered_as_speech()
    {
        var written = ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main.Replace(
            "numbers:\n  - { number: \"+78120000001\", flow: main }", "texts:\n  - { channel: chat, name: site, flow: main }")));
        var both = ConfigurationFixture.ModelOf(Read("texts: [{ channel: chat, name: site, flow: main }]"));

        var hello = new Prompt.Spoken("Здравствуйте.", "ru");
        Assert.DoesNotContain(hello, written.Prompts);
        Assert.Contains(hello, both.Prompts);
    }

    [Theory]
    [InlineData("texts: [{ channel: voice, name: site, flow: main }]", "channel: \"voice\" is none of: chat, email, messenger, sms")]
    [InlineData("texts: [{ channel: chat, flow: main }]", "name: is required")]
    [InlineData("texts: [{ channel: chat, name: site, flow: other }]", "flow: there is no file flows/other.yaml")]
    [InlineData("texts: [{ channel: chat, name: site, flow: main }, { channel: chat, name: SITE, flow: main }]", "name: \"SITE\" is already the chat in line")]
    [InlineData("texts: [{ channel: chat, name: site, number: 5, flow: main }]", "number: is not known here; known: channel, flow, name")]
    public void What_is_wrong_is_noted(string section, string problem) => Assert.Contains(
        Read(section).Problems,
        noted => $"{noted.Field}: {noted.Message}".Contains(problem, StringComparison.Ordinal));

    private static ConfigurationResult Read(string section) =>
        ConfigurationFixture.Read(ConfigurationFixture.Main + "\n" + section);
}
