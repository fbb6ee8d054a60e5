using EdgeCC.Model.Customers;

namespace EdgeCC.Contacts.Customers;

/// <summary>How far a piece of knowledge is believed, 0..1.</summary>
internal static class EvidenceWeight
{
    /// <summary>From here on an address says who it is; below it says who it may be.</summary>
    public const double Certain = 0.8;

    /// <summary>For how long an address that was only said is proved by a contact that then comes from it.</summary>
    public static readonly TimeSpan ProvedWithin = TimeSpan.FromHours(1);

    public static double Of(Evidence evidence) => evidence switch
    {
        Evidence.SignedIn => 1.0,
        Evidence.SeenByAgent => 0.95,

        // Calling numbers and senders can be forged.
        Evidence.Observed => 0.9,
        Evidence.Crm => 0.9,
        Evidence.SaidByCustomer => 0.6,
        Evidence.SharedDevice => 0.3,
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "no evidence"),
    };
}
