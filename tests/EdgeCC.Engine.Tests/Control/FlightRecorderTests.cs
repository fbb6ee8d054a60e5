using EdgeCC.Engine.Control;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Time;

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
}
