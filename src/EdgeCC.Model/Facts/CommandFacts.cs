using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Facts;

/// <summary>
/// A command of the platform is obeyed: from when this is durable, and never a second time. Where the service ends in
/// between it is not obeyed; the platform sees that what it wanted has not happened.
/// </summary>
/// <param name="At">When.</param>
/// <param name="CommandId">Which.</param>
/// <param name="Order">What it says: <c>close-branch</c>.</param>
/// <param name="Key">The key it was signed by, as the configuration calls it.</param>
/// <param name="Expires">Until when it could have been given.</param>
public sealed record CommandTaken(DateTimeOffset At, CommandId CommandId, string Order, string Key, DateTimeOffset Expires) : Fact(At);

/// <summary>A command was not obeyed. A flood of them is told by its first few an hour.</summary>
/// <param name="At">When.</param>
/// <param name="CommandId">Which; null where nobody we know says so.</param>
/// <param name="Reason">Why.</param>
public sealed record CommandRefused(DateTimeOffset At, CommandId? CommandId, CommandRefusal Reason) : Fact(At);

/// <summary>Why a command is not obeyed.</summary>
public enum CommandRefusal
{
    /// <summary>It is no command: too long, no JSON Web Signature, or a field is missing or wrong.</summary>
    Malformed,

    /// <summary>It names a key that the configuration does not have.</summary>
    UnknownKey,

    /// <summary>The signature is not that key's over this text.</summary>
    WrongSignature,

    /// <summary>It orders something this version does not know.</summary>
    UnknownOrder,

    /// <summary>It is for another appliance.</summary>
    OtherAppliance,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was issued in the future: one of the two clocks is wrong.</summary>
    IssuedInTheFuture,

    /// <summary>It is to hold longer than a command may.</summary>
    HoldsTooLong,

    /// <summary>It was taken before.</summary>
    Repeated,

    /// <summary>More commands hold at once than are remembered.</summary>
    TooMany,

    /// <summary>This box cannot do it: it has no slots to update, say.</summary>
    Impossible,
}
