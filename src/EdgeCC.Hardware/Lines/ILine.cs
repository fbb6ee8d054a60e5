namespace EdgeCC.Hardware.Lines;

/// <summary>
/// An analogue port as a pure state machine: events in, effects and the next deadline out. Times are uptimes; the time of an
/// edge is the kernel's.
/// </summary>
public interface ILine
{
    /// <summary>Takes one event. One that does not fit the state gives no effects.</summary>
    LineAnswer Apply(LineEvent @event, TimeSpan at);

    /// <summary>Lets time pass: everything whose deadline has been reached by <paramref name="now"/> happens.</summary>
    LineAnswer Advance(TimeSpan now);
}
