using EdgeCC.Model.Facts;

namespace EdgeCC.Model.Walk;

/// <summary>What a core wants done, imperative; the Switchboard carries it to a port or to another core.</summary>
public abstract record Effect;

/// <summary>Keep a fact in the journal.</summary>
public sealed record AppendFact(Fact Fact) : Effect;

/// <summary>Tell the other cores what has happened.</summary>
public sealed record Raise(Event Event) : Effect;
