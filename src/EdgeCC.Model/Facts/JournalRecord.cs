namespace EdgeCC.Model.Facts;

/// <summary>
/// A fact in its place. A receiver drops repeats and sees gaps by (<paramref name="Appliance"/>,
/// <paramref name="Epoch"/>, <paramref name="Sequence"/>).
/// </summary>
/// <param name="Appliance">The appliance's id, from the configuration.</param>
/// <param name="Epoch">Names one life of the journal; a journal begun anew (factory reset) has a new one.</param>
/// <param name="Sequence">1, 2, 3… without gap within one epoch.</param>
/// <param name="Fact">What happened.</param>
public sealed record JournalRecord(string Appliance, string Epoch, long Sequence, Fact Fact);
