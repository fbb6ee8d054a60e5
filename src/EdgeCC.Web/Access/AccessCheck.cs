using EdgeCC.Engine.Health;

namespace EdgeCC.Web.Access;

/// <summary>Whether the box is anybody's, and whether somebody guesses.</summary>
internal sealed class AccessCheck(AccessDesk desk, AttemptLimits attempts) : IHealthCheck
{
    private const string Name = "Administrator";

    public HealthFinding Look() =>
        attempts.UsedUp is [var guesser, ..]
            ? new HealthFinding(
                Name, HealthLevel.Warning, $"Somebody at {guesser} tries passwords; {desk.Wrong} were wrong since the start. See who that is.")
        : desk.IsClaimed
            ? new HealthFinding(Name, HealthLevel.Well, $"Claimed; {HealthFinding.Count(desk.Wrong, "wrong password")} since the start.")
        : new HealthFinding(
            Name, HealthLevel.Warning, "Nobody has claimed this box yet. Read the claim code on its display or serial console and enter it at /sign-in.");
}
