using System.Net;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Tests.Signalling;

/// <summary>
/// The messages of RFC 4475 as the product treats them, from the parser to the registrar, with the policy it has: each
/// comes from a trunk's address, and is answered as EXPECT.tsv beside them asks.
/// </summary>
public sealed class TortureTests
{
    private static readonly SipFlow Flow = new(SipTransport.Udp, Office.Address, IPEndPoint.Parse("198.51.100.7:5060"));

    /// <summary>What the checks of RFC 3261 8.2 and the parser answer: a message that is fine gets none of these.</summary>
    private static readonly string[] Faults = ["400", "406", "415", "416", "420", "482", "483", "500", "505"];

    [Fact]
    public void Every_message_is_answered_as_expected()
    {
        var wrong = TortureFiles.Expectations()
            .Select(row => (row.Name, row.Expected, Outcome: OutcomeOf(TortureFiles.Read(row.Name))))
            .Where(row => !row.Expected.Any(expected => IsMet(expected, row.Outcome)))
            .Select(row => $"{row.Name}: {row.Outcome}, not {string.Join('|', row.Expected)}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Method_nobody_implements_and_one_we_do_not_allow_are_told_apart()
    {
        Assert.Equal("501", OutcomeOf(TortureFiles.Read("intmeth")));
        Assert.Equal("405", OutcomeOf(TortureFiles.Read("mpart01")));
    }

    private static bool IsMet(string expected, string outcome) => expected switch
    {
        "parse" or "accept" or "lenient" or "2543-match" => !Faults.Contains(outcome),
        // Whoever registers is challenged first; what then becomes of it is tested with the registrar.
        "200(registrar)" => outcome == "401",
        _ => outcome == expected.Split('(')[0],
    };

    /// <summary>The status of the last answer; "drop" for none.</summary>
    private static string OutcomeOf(byte[] bytes)
    {
        if (!SipParser.TryParse(bytes, Flow.Transport, out var message, out var refusal))
        {
            return refusal.Status?.ToString() ?? "drop";
        }

        var moment = new Moment(TimeSpan.FromHours(1), Office.Morning);
        var calls = new CallControl(TestModel.Office, Office.SoundAddress);
        calls.Apply(new MediaPortsOpened([20_000]), moment, new Random(1));
        var answer = calls.Apply(new SipReceived(message, Flow), moment, new Random(1));
        return answer.Effects.OfType<SendSip>().Select(send => send.Message).OfType<SipResponse>().LastOrDefault()?.Status.ToString() ?? "drop";
    }
}
