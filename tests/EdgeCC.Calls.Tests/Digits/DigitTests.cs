using System.Text;
using EdgeCC.Calls.Digits;
using EdgeCC.Calls.Tests.Rig;

namespace EdgeCC.Calls.Tests.Digits;

public sealed class DigitTests
{
    [Theory]
    [InlineData("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n", '5')]
    [InlineData("application/dtmf-relay", "Signal= *\r\nDuration= 250", '*')]
    [InlineData("application/dtmf-relay", "duration=1\nsignal=11", '#')]
    [InlineData("application/dtmf-relay", "Signal=10", '*')]
    [InlineData("application/dtmf-relay", "Signal=d", 'D')]
    [InlineData("Application/DTMF", "7\r\n", '7')]
    [InlineData("application/dtmf-relay", "Signal=55", null)]
    [InlineData("application/dtmf-relay", "=5", null)]
    [InlineData("application/dtmf-relay", "", null)]
    [InlineData("application/dtmf", "x", null)]
    [InlineData("text/plain", "5", null)]
    public void Key_is_read_from_the_body_of_an_INFO(string type, string body, char? key) =>
        Assert.Equal(key, InfoDigit.Read(type, Encoding.ASCII.GetBytes(body)));

    [Fact]
    public void Body_beyond_the_cap_is_not_read() =>
        Assert.Null(InfoDigit.Read("application/dtmf", Encoding.ASCII.GetBytes("5".PadLeft(InfoDigit.MaxBody + 1))));

    [Fact]
    public void Keys_are_reported_whichever_way_they_come()
    {
        var office = new Office();
        var (call, leg) = office.CallAnswered();

        office.Tell(new DigitHeard(leg, '1'));
        Assert.Equal(new DigitPressed(leg, '1'), office.Told<DigitPressed>());
        call.Send("INFO", "Signal=2\r\nDuration=100\r\n", type: "application/dtmf-relay");
        call.Expect(200);
        Assert.Equal(new DigitPressed(leg, '2'), office.Told<DigitPressed>());
        call.Bye();
        office.Told<LegEnded>();

        office.Tell(new DigitHeard(leg, '3'));
        office.LeavesNothing();
    }
}
