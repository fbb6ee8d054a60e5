namespace EdgeCC.Model.Walk;

/// <summary>
/// What a core is told. Events from edges and other cores are named in the past tense; an order, which another core's
/// effect became on its way through the Switchboard, stays imperative.
/// </summary>
public abstract record Event;
