using EdgeCC.Model.Facts;

namespace EdgeCC.Ivr.Tests;

/// <summary>What customers are asked to type.</summary>
public sealed class CollectTests
{
    private const string Flow = """
        language: en
        start: ask
        nodes:
          ask: { collect: Your order?, into: order, least: 3, most: 6, wrong: Not so., tries: 2, timeout: 5s, next: told, given-up: lost }
          told: { say: { text: "Order {order}.", spoken: Thank you. }, next: end }
          lost: { say: Goodbye., next: end }
          end: { end: self-service }
        """;

    [Theory]
    [InlineData("123#")]
    [InlineData("123456")]
    [InlineData("9*123#")]
    public void Keys_are_taken_until_the_last_one_or_as_many_as_there_can_be(string keys)
    {
        var customer = new Customer(Flow);
        customer.Press(keys);

        Assert.Equal("Thank you.", customer.Heard);
        Assert.StartsWith("123", customer.Facts.OfType<AnswerCollected>().Single().Value);
    }

    [Fact]
    public void The_first_key_cuts_the_question_short_and_a_pause_ends_it()
    {
        var customer = new Customer(Flow);
        customer.Press('1');
        Assert.Equal("tone", customer.Heard);
        customer.HearToTheEnd();
        customer.Press("23");
        customer.Pass(4.9);
        Assert.Empty(customer.Effects);

        customer.Pass(0.1);
        Assert.Equal("Thank you.", customer.Heard);
    }

    [Fact]
    public void Too_little_and_silence_use_up_tries()
    {
        var customer = new Customer(Flow);
        customer.Press("12#");
        Assert.Equal("Not so. | Your order?", customer.Heard);

        customer.HearToTheEnd();
        customer.Pass(5);
        Assert.Equal("Goodbye.", customer.Heard);
    }

    [Theory]
    [InlineData("digits", "12 34-5", "12345")]
    [InlineData("digits", "12a", null)]
    [InlineData("number", "12,50", "12.50")]
    [InlineData("number", "-3", "-3")]
    [InlineData("number", "twelve", null)]
    [InlineData("date", "02032026", "2026-03-02")]
    [InlineData("date", "1.4.2026", "2026-04-01")]
    [InlineData("date", "2026-04-01", "2026-04-01")]
    [InlineData("date", "0104", "2026-04-01")]
    [InlineData("date", "0103", "2027-03-01")]
    [InlineData("date", "2902", "2028-02-29")]
    [InlineData("date", "31.02.2026", null)]
    [InlineData("words", "Elm Street 7", "Elm Street 7")]
    public void What_is_written_is_kept_in_one_form(string kind, string text, string? kept)
    {
        var customer = Customer.Writing(Flow.Replace("least: 3, most: 6", $"kind: {kind}"));
        customer.Write(text);

        Assert.Equal(kept, customer.Facts.OfType<AnswerCollected>().SingleOrDefault()?.Value);
        Assert.Equal(kept is null ? "Not so.|Your order?" : $"Order {kept}.", customer.Read);
    }

    [Fact]
    public void A_number_is_typed_with_a_star_for_its_point()
    {
        var customer = new Customer(Flow.Replace("least: 3, most: 6", "kind: number"));
        customer.Press("12*5#");

        Assert.Equal("12.5", customer.Facts.OfType<AnswerCollected>().Single().Value);
    }

    [Fact]
    public void Words_cannot_be_typed_by_telephone() =>
        Assert.Equal("Goodbye.", new Customer(Flow.Replace("least: 3, most: 6", "kind: words")).Heard);

    [Fact]
    public void What_is_secret_stands_in_no_history()
    {
        var customer = new Customer(Flow.Replace("least: 3", "secret: true, least: 3"));
        customer.Press("123#");

        Assert.Equal("Thank you.", customer.Heard);
        Assert.Empty(customer.Facts.OfType<AnswerCollected>());
    }

    [Fact]
    public void It_is_said_back_and_confirmed()
    {
        var customer = new Customer(Flow.Replace("least: 3", "confirm: \"You typed {number}. One if so.\", least: 3"));
        customer.Press("123#");
        Assert.Equal("You typed | 1 | 2 | 3 | One if so.", customer.Heard);

        customer.Press('2');
        Assert.Equal("Not so. | Your order?", customer.Heard);
        customer.Press("456#");
        customer.Press('1');
        Assert.Equal("456", customer.Facts.OfType<AnswerCollected>().Single().Value);
    }

    [Fact]
    public void In_writing_it_is_said_back_whole()
    {
        var customer = Customer.Writing(Flow.Replace("least: 3", "confirm: \"{number}?\", least: 3"));
        customer.Write("123");
        Assert.Equal("123?", customer.Read);

        customer.Write("no");
        Assert.Equal("Not so.|Your order?", customer.Read);
        customer.Write("456");
        customer.Write("1");
        Assert.Equal("Order 456.", customer.Read);
    }

    [Fact]
    public void A_key_pressed_too_early_is_the_first_of_it()
    {
        var customer = new Customer(Flow.Replace("start: ask", "start: hello").Replace("nodes:", "nodes:\n  hello: { say: Hello., next: ask }"));
        customer.Press('1');
        customer.Press("23#");

        Assert.Equal("123", customer.Facts.OfType<AnswerCollected>().Single().Value);
    }
}
