using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Tests.Knowledge.Words;

public class MorphologyTests
{
    [Theory]
    [InlineData(Language.Russian, "карта карты карте карту картой картам картами")]
    [InlineData(Language.Russian, "заблокировать заблокировал заблокирован заблокирована")]
    [InlineData(Language.Russian, "звонок звонка звонком звонки")]
    [InlineData(Language.Russian, "кредитная кредитной кредитную кредитные")]
    [InlineData(Language.Ukrainian, "картка картки картці картку карткою карток")]
    [InlineData(Language.Ukrainian, "рахунок рахунку рахунком рахунки")]
    [InlineData(Language.Ukrainian, "договір договору договором договори")]
    [InlineData(Language.Ukrainian, "заблокувати заблокував заблокували заблоковано заблокуйте блокування")]
    [InlineData(Language.Ukrainian, "дебетова дебетової дебетову дебетовій")]
    [InlineData(Language.English, "block blocks blocked blocking")]
    [InlineData(Language.English, "lose loses lost")]
    [InlineData(Language.English, "delivery deliveries")]
    [InlineData(Language.English, "stop stopped stopping")]
    public void Forms_of_one_word_have_one_stem_or_one_root(Language language, string forms)
    {
        var stems = forms.Split(' ').Select(form => Morphology.Stem(form, language)).Distinct().ToList();

        Assert.True(
            stems.Count == 1 || stems.Select(stem => Morphology.Root(stem, language)).Distinct().Count() == 1,
            string.Join(", ", stems));
    }

    // From the sample vocabulary of snowballstem.org/algorithms/russian/stemmer.html.
    [Theory]
    [InlineData("важная", "важн")]
    [InlineData("важничал", "важнича")]
    [InlineData("вазах", "ваз")]
    [InlineData("валандался", "валанда")]
    [InlineData("валериановых", "валерианов")]
    [InlineData("падшему", "падш")]
    [InlineData("пакостный", "пакостн")]
    [InlineData("палачом", "палач")]
    [InlineData("падучая", "падуч")]
    public void Russian_is_stemmed_as_published(string word, string stem) => Assert.Equal(stem, RussianStemmer.Stem(word));

    [Theory]
    [InlineData("Пин-код, Wi-Fi", "пин код пинкод wi fi wifi")]
    [InlineData("зв’язок зв'язок", "звязок звязок")]
    [InlineData("Ещё раз", "еще раз")]
    [InlineData("кра\u0306ш и\u0306", "краш й")]
    [InlineData("a-b-c --", "a b ab c")]
    public void Text_is_cut_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', WordSplitter.Split(text)));

    [Theory]
    [InlineData("где мой заказ", Language.Russian)]
    [InlineData("мне нужен номер", Language.Russian)]
    [InlineData("де моє замовлення", Language.Ukrainian)]
    [InlineData("треба номер", Language.Ukrainian)]
    [InlineData("my order", Language.English)]
    [InlineData("не работает wifi", Language.Russian)]
    public void Language_is_guessed(string text, Language language) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("карта")]
    [InlineData("123")]
    [InlineData("")]
    public void Language_that_cannot_be_told_is_not(string text) => Assert.Null(LanguageGuess.Of(text));
}
