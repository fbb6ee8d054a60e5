using EdgeCC.Model.Time;

namespace EdgeCC.Model.Walk;

/// <summary>
/// A part of the house that decides. State + input + now + random in, effects + next deadline out: no I/O, no clock,
/// no thread, no waiting. The same inputs always give the same answers, which is what makes a day testable in
/// milliseconds and a fault from the field replayable.
/// </summary>
public interface ICore
{
    /// <summary>Takes one event. An event that is not the core's business gives no effects.</summary>
    /// <param name="event">What happened.</param>
    /// <param name="now">When.</param>
    /// <param name="random">The seeded generator: tags, branches, nonces, weighted choice.</param>
    Answer Apply(Event @event, Moment now, Random random);

    /// <summary>Lets time pass: everything whose deadline has been reached by <paramref name="now"/> happens.</summary>
    Answer Advance(Moment now, Random random);
}
