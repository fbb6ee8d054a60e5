namespace EdgeCC.Calls.Admission;

/// <summary>Somebody who may call or register.</summary>
internal abstract record Peer
{
    private Peer()
    {
    }

    /// <summary>Under what name it registers.</summary>
    public abstract string User { get; }

    /// <summary>A desk phone, known by its password.</summary>
    public sealed record DeskPhone(PhoneModel Model) : Peer
    {
        public override string User => Model.User;
    }

    /// <summary>A trunk.</summary>
    /// <param name="Model">Which.</param>
    /// <param name="ByAddress">True where its address made it known: then it is inside the trust boundary (RFC 3325).</param>
    public sealed record Line(TrunkModel Model, bool ByAddress) : Peer
    {
        public override string User => Model.User ?? "";
    }
}
