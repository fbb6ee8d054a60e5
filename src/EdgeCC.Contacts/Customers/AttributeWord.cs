using EdgeCC.Model.Customers;

namespace EdgeCC.Contacts.Customers;

/// <summary>What an attribute was last said to be.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Who said so.</param>
/// <param name="At">When.</param>
/// <param name="Order">The place of that among everything that was told: clocks jump.</param>
internal sealed record AttributeWord(string Value, Provenance Source, DateTimeOffset At, long Order);
