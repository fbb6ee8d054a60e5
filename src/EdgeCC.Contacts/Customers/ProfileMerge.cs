using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>That one profile stands for another.</summary>
/// <param name="Id">By which it can be taken back.</param>
/// <param name="Survivor">The one that stands for both.</param>
/// <param name="Absorbed">The other.</param>
/// <param name="Source">Who said so.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
/// <param name="At">When.</param>
public sealed record ProfileMerge(
    MergeId Id, CustomerId Survivor, CustomerId Absorbed, Provenance Source, double Confidence, DateTimeOffset At);
