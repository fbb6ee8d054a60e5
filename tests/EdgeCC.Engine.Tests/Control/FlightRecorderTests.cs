using System.Globalization;
using System.Net;
using EdgeCC.Calls;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Engine.Tests.Control;

public sealed class FlightRecorderTests
{
    [Fact]
    public void Keeps_the_last_inputs_oldest_first_and_no_more_than_its_capacity()
    {
        var recorder = new FlightRecorder(new byte[SeededRandom.SeedLength]);
        for (var i = 0; i < FlightRecorder.Capacity + 10; i++)
        {
            recorder.Note(new Moment(TimeSpan.FromSeconds(i), DateTimeOffset.UnixEpoch), new UplinkAcknowledged(i));
        }

        var kept = recorder.Read().ToList();
        Assert.Equal(FlightRecorder.Capacity, kept.Count);
        Assert.Equal(new UplinkAcknowledged(10), kept[0].Input);
        Assert.Equal(new UplinkAcknowledged(FlightRecorder.Capacity + 9), kept[^1].Input);
        Assert.Equal(FlightRecorder.Capacity + 10, recorder.Written);
    }

    [Fact]
    public void Large_messages_push_out_older_inputs_before_they_fill_the_memory()
    {
        var recorder = new FlightRecorder(new byte[SeededRandom.SeedLength]);
        var body = new byte[60_000];
        var flow = new SipFlow(SipTransport.Udp, new IPEndPoint(IPAddress.Loopback, 5060), new IPEndPoint(IPAddress.Loopback, 5080));
        for (var i = 0; i < FlightRecorder.Capacity; i++)
        {
            var headers = SipHeaders.Empty.With("Call-ID", i.ToString(CultureInfo.InvariantCulture));
            recorder.Note(default, new SipReceived(new SipResponse(200, "OK", headers, body), flow));
        }

        var kept = recorder.Read().Select(input => Assert.IsType<SipReceived>(input.Input).Message).ToList();
        Assert.InRange(kept.Sum(message => message.Body.Length), FlightRecorder.MaxMessageBytes / 2, FlightRecorder.MaxMessageBytes);
        Assert.Equal((FlightRecorder.Capacity - 1).ToString(CultureInfo.InvariantCulture), kept[^1].CallId);
    }
}
