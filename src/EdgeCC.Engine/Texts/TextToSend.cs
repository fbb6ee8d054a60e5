using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Texts;

/// <summary>A message to a customer. Its fact is durable.</summary>
/// <param name="Thread">Where it is written.</param>
/// <param name="Address">The customer's address as far as it was understood; null: withheld, the thread must do.</param>
/// <param name="Interaction">Of which interaction.</param>
/// <param name="MessageId">The same message has the same id in the same interaction: one that comes again is sent once.</param>
/// <param name="Text">What.</param>
public sealed record TextToSend(TextThread Thread, string? Address, InteractionId Interaction, string MessageId, string Text);
