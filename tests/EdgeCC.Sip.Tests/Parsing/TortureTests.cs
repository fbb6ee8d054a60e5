using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Parsing;

/// <summary>
/// The 50 messages of RFC 4475, each with what EXPECT.tsv beside them asks of this room: reading, and the checks of RFC 3261
/// 8.2 under some policy. The tests of Calls hold the product's own policy, and all that follows, against the same list.
/// </summary>
public sealed class TortureTests
{
    private static readonly SipFlow Flow =
        new(SipTransport.Udp, IPEndPoint.Parse("192.0.2.254:5060"), IPEndPoint.Parse("192.0.2.1:5060"));

    private static readonly SipUasPolicy Policy = new(
        [SipMethods.Invite, SipMethods.Ack, SipMethods.Bye, SipMethods.Cancel, SipMethods.Options, SipMethods.Register],
        ["timer"],
        ["application/sdp", "multipart/mixed"],
        [SipMethods.Message]);

    public static TheoryData<string> Files =>
    [
        "wsinv", "intmeth", "esc01", "escnull", "esc02", "lwsdisp", "longreq", "dblreq", "semiuri", "transports", "mpart01",
        "unreason", "noreason", "badinv01", "clerr", "ncl", "scalar02", "scalarlg", "quotbal", "ltgtruri", "lwsruri",
        "lwsstart", "trws", "escruri", "baddate", "regbadct", "badaspec", "baddn", "badvers", "mismatch01", "mismatch02",
        "bigcode", "badbranch", "insuf", "unkscm", "novelsc", "unksm2", "bext01", "invut", "regaut01", "multi01", "mcl01",
        "bcast", "zeromf", "cparam01", "cparam02", "regescrt", "sdp01", "inv2543", "test",
    ];

    [Fact]
    public void Every_message_of_the_vectors_is_tested()
    {
        var rows = File.ReadAllLines(Corpora.PathOf("rfc4475", "EXPECT.tsv")).Skip(1);
        Assert.Equal(
            rows.Select(row => Path.GetFileNameWithoutExtension(row.Split('\t')[0])).Order(StringComparer.Ordinal),
            Files.Select(row => row.Data).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Message_is_treated_as_expected(string file)
    {
        var bytes = File.ReadAllBytes(Corpora.PathOf("rfc4475", $"{file}.dat"));
        var allowed = ExpectationOf(file).Split('|').SelectMany(Outcomes);
        Assert.Contains(OutcomeOf(bytes), allowed);
    }

    // What belongs to a registrar (200, 401, 400) is decided above this room: here such a request is let through.
    private static string[] Outcomes(string expectation) => expectation switch
    {
        "parse" => ["accepted", "405", "501"],
        "accept" or "lenient" or "2543-match" or "404" or "200(UA)" => ["accepted"],
        "483(proxy)" => [],
        _ when expectation.EndsWith("(registrar)", StringComparison.Ordinal) => ["accepted"],
        _ => [expectation.Replace("(UDP)", "", StringComparison.Ordinal)],
    };

    private static string ExpectationOf(string file) =>
        File.ReadLines(Corpora.PathOf("rfc4475", "EXPECT.tsv")).Select(row => row.Split('\t')).First(row => row[0] == $"{file}.dat")[3];

    private static string OutcomeOf(byte[] bytes)
    {
        if (!SipParser.TryParse(bytes, SipTransport.Udp, out var message, out var refusal))
        {
            return refusal.Status?.ToString() ?? "drop";
        }

        return message is SipRequest request
            ? SipRequestValidator.Validate(request, Policy, "tag")?.Status.ToString() ?? "accepted"
            : OutcomeOf((SipResponse)message);
    }

    // A response is taken where a request waits for it that its topmost Via and CSeq name.
    private static string OutcomeOf(SipResponse response)
    {
        var layer = new SipTransactionLayer(SipTimers.Standard, maxTransactions: 10);
        var outputs = new List<SipOutput>();
        layer.SendRequest(SipText.Request(response.CSeq.Method), Flow, TimeSpan.Zero, new Random(1), outputs);
        var sent = ((MessageToSend)Assert.Single(outputs)).Message;
        outputs.Clear();
        var via = response.TopVia with { Parameters = response.TopVia.Parameters.With("branch", sent.TopVia.Branch) };
        layer.Receive(
            response with { Headers = response.Headers.WithTopVia(via) }, Flow, TimeSpan.Zero, new Random(1), outputs);
        return outputs.OfType<ResponseArrived>().Any() ? "accepted" : "drop";
    }
}
