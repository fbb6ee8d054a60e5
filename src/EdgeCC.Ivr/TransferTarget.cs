using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr;

/// <summary>With whom a flow connects a customer, past every queue.</summary>
public abstract record TransferTarget
{
    private TransferTarget()
    {
    }

    /// <summary>A desk phone of the branch.</summary>
    public sealed record Inside(ExtensionId Extension) : TransferTarget;

    /// <summary>A number outside, E.164, one that some trunk dials.</summary>
    public sealed record Outside(string Number) : TransferTarget;
}

/// <summary>Why a transfer came to nothing.</summary>
public enum TransferFailure
{
    /// <summary>They talk already.</summary>
    Busy,

    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>Whoever answered did not accept, or rejected the call.</summary>
    Refused,

    /// <summary>There is no such phone, no trunk or no line.</summary>
    NotPossible,
}
