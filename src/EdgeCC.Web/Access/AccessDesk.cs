using System.Net;
using EdgeCC.Engine.Access;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EdgeCC.Web.Access;

/// <summary>Lets in whoever has the claim code or the password, a few attempts at a time.</summary>
internal sealed class AccessDesk(
    IAdministratorPort administrator, SessionTable sessions, AttemptLimits attempts, IMailbox mailbox)
{
    /// <summary>In characters.</summary>
    public const int ShortestPassword = 10;

    /// <summary>In characters.</summary>
    public const int LongestPassword = 128;

    private const int FewestCharacters = 5;

    // What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA512, which is the hasher's (0603).
    private const int Iterations = 210_000;

    private static readonly object Administrator = new();

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // One at a time: hashing is slow on purpose, and calls need the processor.
    private readonly SemaphoreSlim _turn = new(1);

    private long _wrong;

    /// <summary>False while the box waits for somebody with its claim code.</summary>
    public bool IsClaimed => administrator.PasswordHash is not null;

    /// <summary>How often a code or password was wrong since the start.</summary>
    public long Wrong => Interlocked.Read(ref _wrong);

    /// <summary>Makes whoever has the claim code the administrator.</summary>
    public Task<AccessAnswer> ClaimAsync(IPAddress from, string code, string password, string again) => TryAsync(
        from,
        () => administrator.ClaimCode is { } wanted && ClaimCode.TryRead(code)?.Matches(wanted) == true,
        "That is not the claim code of this box. Look at it again: it stands on the box's display and its serial console.",
        () => Keep(from, password, again, AdministratorAct.Claimed));

    /// <summary>Signs the administrator in.</summary>
    public Task<AccessAnswer> SignInAsync(IPAddress from, string password) => TryAsync(
        from,
        () => IsRight(password),
        "That is not the password.",
        () => Begin(from, AdministratorAct.SignedIn));

    /// <summary>Changes the password; every other session ends.</summary>
    public Task<AccessAnswer> ChangeAsync(IPAddress from, string current, string password, string again) => TryAsync(
        from,
        () => IsRight(current),
        "That is not the present password.",
        () => Keep(from, password, again, AdministratorAct.PasswordChanged));

    /// <summary>Ends a session.</summary>
    public void SignOut(IPAddress from, string? token)
    {
        sessions.End(token);
        mailbox.TryPost(new AdministratorNoted(AdministratorAct.SignedOut, from));
    }

    private async Task<AccessAnswer> TryAsync(IPAddress from, Func<bool> isRight, string wrong, Func<AccessAnswer> go)
    {
        if (attempts.TryTake(from) is { } wait)
        {
            return new AccessAnswer(null, $"Too many attempts. The next is in {Math.Ceiling(wait.TotalSeconds)} s.", wait);
        }

        await _turn.WaitAsync();
        try
        {
            if (!isRight())
            {
                Interlocked.Increment(ref _wrong);
                return new AccessAnswer(null, wrong);
            }

            attempts.GiveBack(from);
            return go();
        }
        finally
        {
            _turn.Release();
        }
    }

    private AccessAnswer Keep(IPAddress from, string password, string again, AdministratorAct act)
    {
        if (Fault(password, again) is { } fault)
        {
            return new AccessAnswer(null, fault);
        }

        try
        {
            administrator.Keep(_hasher.HashPassword(Administrator, password));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new AccessAnswer(null, $"The box could not keep the password, and nothing has changed: {refusal.Message}");
        }

        sessions.EndAll();
        return Begin(from, act);
    }

    private AccessAnswer Begin(IPAddress from, AdministratorAct act)
    {
        mailbox.TryPost(new AdministratorNoted(act, from));
        return new AccessAnswer(sessions.Begin(), null);
    }

    private bool IsRight(string password)
    {
        try
        {
            return password.Length <= LongestPassword
                && administrator.PasswordHash is { } hash
                && _hasher.VerifyHashedPassword(Administrator, hash, password) != PasswordVerificationResult.Failed;
        }
        catch (FormatException)
        {
            // The disk has damaged it: no password is right any more, and the box has to be claimed anew.
            return false;
        }
    }

    private static string? Fault(string password, string again) =>
        password.Length is < ShortestPassword or > LongestPassword
            ? $"A password has {ShortestPassword} to {LongestPassword} characters."
        : password.Distinct().Count() < FewestCharacters ? $"A password has at least {FewestCharacters} different characters."
        : password != again ? "The two new passwords differ."
        : null;
}
