namespace EdgeCC.Model.Facts;

/// <summary>The administrator did something at the box's own pages.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What.</param>
/// <param name="From">The address of the browser, in the branch's network.</param>
public sealed record AdministratorActed(DateTimeOffset At, AdministratorAct Act, string From) : Fact(At);

/// <summary>What an administrator does that is remembered.</summary>
public enum AdministratorAct
{
    /// <summary>Claimed the box with its code, and so became its administrator.</summary>
    Claimed,

    SignedIn,

    SignedOut,

    PasswordChanged,
}
