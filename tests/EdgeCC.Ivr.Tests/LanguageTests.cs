using System.Collections.Immutable;

namespace EdgeCC.Ivr.Tests;

/// <summary>Customers are spoken to in their language.</summary>
public sealed class LanguageTests
{
    private const string Flow = """
        language: ru
        start: ask
        nodes:
          ask:
            language: [Для русского нажмите один., { text: For English press two., language: en }]
            keys: { "1": ru, "2": en }
            tries: 2
            wrong: Нет.
            next: hello
          hello: { say: { ru: Здравствуйте., en: Hello. }, next: end }
          end: { end: self-service }
        """;

    [Theory]
    [InlineData("2", "Hello.")]
    [InlineData("EN", "Hello.")]
    [InlineData("1", "Здравствуйте.")]
    public void They_choose_it(string text, string read)
    {
        var customer = Customer.Writing(Flow);
        customer.Write(text);

        Assert.Equal(read, customer.Read);
    }

    [Fact]
    public void By_telephone_they_press_a_key_and_hear_it()
    {
        var customer = new Customer(Flow);
        customer.Press('2');

        Assert.Equal("Hello.", customer.Heard);
    }

    [Fact]
    public void Whose_language_is_known_is_not_asked() => Assert.Equal(
        "Hello.",
        new Customer(Written.Flow(Flow), attributes: ImmutableDictionary<string, string>.Empty.Add(CustomerAttribute.Language, "en")).Heard);

    [Fact]
    public void Whoever_does_not_choose_hears_the_language_of_the_flow()
    {
        var customer = new Customer(Flow);
        customer.Press("99");

        Assert.Equal("Здравствуйте.", customer.Heard);
    }
}
