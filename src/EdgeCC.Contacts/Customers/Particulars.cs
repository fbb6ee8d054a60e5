using System.Collections.Immutable;

namespace EdgeCC.Contacts.Customers;

/// <summary>What tells two people from one another.</summary>
/// <param name="Name">What they are called, if known.</param>
/// <param name="CrmRecords">Their records in the CRM.</param>
internal readonly record struct Particulars(string? Name, ImmutableArray<string> CrmRecords)
{
    /// <summary>True where both have a CRM record, and none in common.</summary>
    public bool HasOtherRecordsThan(Particulars other) =>
        !CrmRecords.IsEmpty && !other.CrmRecords.IsEmpty && !CrmRecords.Intersect(other.CrmRecords).Any();

    /// <summary>True where the two cannot well be one person.</summary>
    public bool Contradicts(Particulars other) =>
        HasOtherRecordsThan(other)
        || (Name is { } one && other.Name is { } two && !string.Equals(one, two, StringComparison.OrdinalIgnoreCase));
}
