using System.Reflection;
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

    [Fact]
    public void A_language_nobody_wrote_is_shown_in_English() =>
        Assert.Equal(BoardWords.In("en"), BoardWords.In("fi"));
}
