using EdgeCC.Contacts;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>What a branch may say of how contacts are summed up, surveyed and grouped.</summary>
public sealed class ContactsSectionTests
{
    [Fact]
    public void Queues_have_wrap_up_codes_tags_and_a_survey()
    {
        var model = Read("""
            contacts:
              wrap-ups:
                - { queues: [sales], codes: [sold, refused], tags: [price] }
              surveys:
                - { queues: [sales], ask: [csat, nps], comment: true, at-most-every: 48h }
              episodes: { suggest-within: 24h, quiet-after: 240h, reopen-within: 48h }
            """);

        Assert.Equal(["sold", "refused"], model.WrapUps[new QueueId("sales")].Codes);
        var survey = model.Surveys[new QueueId("sales")];
        Assert.Equal([SurveyKind.Csat, SurveyKind.Nps], survey.Questions);
        Assert.Equal((true, 48), (survey.Comment, survey.AtMostEvery.TotalHours));
        Assert.Equal((1, 10, 2), (model.Episodes.SuggestWithin.TotalDays, model.Episodes.QuietAfter.TotalDays, model.Episodes.ReopenWithin.TotalDays));
        Assert.Equal([new QueueId("sales")], model.Queues);
    }

    [Fact]
    public void Without_the_section_there_are_the_usual_rules()
    {
        var model = Read("");
        Assert.Empty(model.WrapUps);
        Assert.Equal(EpisodeRule.Usual, model.Episodes);
    }

    [Theory]
    [InlineData("contacts: { wrap-ups: [{ queues: [selling], codes: [a] }] }", "there is no queue \"selling\"")]
    [InlineData("contacts: { wrap-ups: [{ queues: [sales], codes: [a] }, { queues: [sales] }] }", "\"sales\" has wrap-ups already")]
    [InlineData("contacts: { wrap-ups: [{ queues: [sales], codes: [a, a] }] }", "codes: lists a word twice")]
    [InlineData("contacts: { surveys: [{ queues: [sales], ask: [fcr] }] }", "ask: expected each of these once at most: ces, csat, nps")]
    [InlineData("contacts: { surveys: [{ queues: [sales] }] }", "ask: asks nothing")]
    [InlineData("contacts: { episodes: { quiet-after: 2 } }", "quiet-after: expected a duration")]
    [InlineData("contacts: { tags: [a] }", "tags: is not known here; known: episodes, surveys, wrap-ups")]
    public void What_is_wrong_is_noted(string section, string problem) => Assert.Contains(
        ConfigurationFixture.Read(ConfigurationFixture.Main + "\n" + section).Problems,
        noted => $"{noted.Field}: {noted.Message}".Contains(problem, StringComparison.Ordinal));

    private static ContactsModel Read(string section)
    {
        var result = ConfigurationFixture.Read(ConfigurationFixture.Main + "\n" + section);
        Assert.Empty(result.Problems);
        return result.Model!.Contacts;
    }
}
