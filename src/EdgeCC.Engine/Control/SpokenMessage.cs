using EdgeCC.Ivr;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>A message that a customer speaks, until its file is durable or lost. It outlives their call: they may hang up in the middle.</summary>
/// <param name="Recording">Its file.</param>
/// <param name="Order">What the flow wants.</param>
/// <param name="Leg">Whose sound it is.</param>
/// <param name="Customer">Who, where known.</param>
/// <param name="Number">Where they can be called, as the trunk wrote it; null when withheld.</param>
internal sealed record SpokenMessage(RecordingId Recording, RecordMessage Order, LegId Leg, CustomerId? Customer, string? Number);
