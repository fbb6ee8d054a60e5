using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Interactions;

public class MessageTests
{
    private readonly Book _book = new();

    public MessageTests() => _book.Arrive("chat", "visitor-1", Channel.Chat);

    [Fact]
    public void A_message_is_a_fact_and_is_reported_once_however_often_it_comes()
    {
        _book.Write("chat", "m1", "Hello");
        Assert.Equal(new MessageReceived(_book.Now.Wall, Id("chat"), "m1", "Hello"), Assert.Single(_book.Told));
        Assert.Equal(new MessageTaken(Id("chat"), Party.Customer), Assert.Single(_book.Reported));

        _book.Pass(5);
        _book.Write("chat", "m1", "Hello");
        Assert.Empty(_book.Told);
        Assert.Empty(_book.Reported);
    }

    [Fact]
    public void A_message_told_again_after_a_restart_and_after_the_end_is_still_known()
    {
        _book.Write("chat", "m1", "Hello");
        _book.Restart();
        _book.Write("chat", "m1", "Hello");
        Assert.Empty(_book.Told);

        _book.End("chat");
        _book.Write("chat", "m1", "Hello");
        Assert.Empty(_book.Told);
        Assert.Empty(_book.Reported);
    }

    [Fact]
    public void Who_writes_is_told_apart()
    {
        _book.Tell(new MessageWritten(Id("chat"), "b1", "I am a robot.", Agent: null));
        Assert.Equal(new MessageTaken(Id("chat"), Party.Appliance), Assert.Single(_book.Reported));
        _book.Tell(new MessageWritten(Id("chat"), "a1", "I am Anna.", Anna));
        Assert.Equal(new MessageTaken(Id("chat"), Party.Agent), Assert.Single(_book.Reported));
        Assert.Equal(Anna, Assert.Single(_book.Told.OfType<MessageSent>()).AgentId);
    }

    [Fact]
    public void What_is_too_long_is_cut_but_never_within_a_character()
    {
        _book.Write("chat", "m1", new string('a', MessageLimits.MaxTextLength - 1) + "😀!");

        var received = Assert.IsType<MessageReceived>(Assert.Single(_book.Told));
        Assert.Equal(new string('a', MessageLimits.MaxTextLength - 1), received.Text);
        Assert.True(received.Cut);
    }

    [Fact]
    public void What_cannot_be_taken_is_refused_with_the_reason()
    {
        AssertRefused("chat", "", MessageRefusal.NoId);
        AssertRefused("chat", new string('m', MessageLimits.MaxIdLength + 1), MessageRefusal.NoId);
        AssertRefused("nowhere", "m1", MessageRefusal.NotOpen);
        for (var message = 0; message < MessageLimits.MostMessages; message++)
        {
            _book.Write("chat", $"m{message}", "again");
        }

        AssertRefused("chat", "one more", MessageRefusal.TooMany);
        _book.End("chat");
        AssertRefused("chat", "late", MessageRefusal.NotOpen);
    }

    private void AssertRefused(string interaction, string message, MessageRefusal refusal)
    {
        _book.Write(interaction, message, "Hello");
        Assert.Empty(_book.Told);
        Assert.Equal(new MessageRefused(Id(interaction), message, refusal), Assert.Single(_book.Reported));
    }
}
