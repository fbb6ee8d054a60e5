using System.Reflection;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Tests.Wallboard;

public sealed class BoardWordsTests
{
    [Theory]
    [InlineData("ru")]
    [InlineData("uk-UA")]
    public void Every_word_is_translated(string language)
    {
        var english = BoardWords.In("en");
        var words = typeof(BoardWords).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Assert.All(words, word => Assert.NotEqual(word.GetValue(english), word.GetValue(BoardWords.In(language))));
    }

    [Theory]
    [InlineData("ru", "Нужна помощь: desk", "Не попадёт в отчёты, записей потеряно с запуска: 3")]
    [InlineData("uk", "Потрібна допомога: desk", "Не потрапить у звіти, записів втрачено від запуску: 3")]
    [InlineData("en", "Help wanted: desk", "Reports will miss facts, lost since the start: 3")]
    public void Alerts_are_worded_in_the_language_of_the_board(string language, string help, string lost)
    {
        var words = BoardWords.In(language);

        Assert.Equal(help, words.Of(new BoardAlert.HelpWanted(new ButtonId("desk"))));
        Assert.Equal(lost, words.Of(new BoardAlert.FactsLost(3)));
        Assert.Equal(words.BranchClosed, words.Of(new BoardAlert.BranchClosed()));
        Assert.Equal(words.JournalNotWritten, words.Of(new BoardAlert.JournalNotWritten("No space left on device")));
    }

    [Theory]
    [InlineData(AgentStatus.Paused, PauseReason.Requested, "обед", 0, "обед")]
    [InlineData(AgentStatus.Paused, PauseReason.Requested, null, 0, "пауза")]
    [InlineData(AgentStatus.Paused, PauseReason.NotAnswering, null, 0, "не отвечает")]
    [InlineData(AgentStatus.Talking, null, null, 1, "разговор")]
    [InlineData(AgentStatus.Talking, null, null, 3, "разговор ×3")]
    public void An_agents_pause_has_the_branchs_own_word_and_several_conversations_their_number(
        AgentStatus status, PauseReason? reason, string? code, int conversations, string words) =>
        Assert.Equal(words, BoardWords.In("ru").Of(new AgentSnapshot(
            new AgentId("anna"), "Анна", status, reason, null, TimeSpan.Zero, code, conversations)));

    [Fact]
    public void A_language_nobody_wrote_is_shown_in_English() =>
        Assert.Equal(BoardWords.In("en"), BoardWords.In("fi"));
}
