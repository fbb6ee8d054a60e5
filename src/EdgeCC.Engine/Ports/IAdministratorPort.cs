using EdgeCC.Engine.Access;

namespace EdgeCC.Engine.Ports;

/// <summary>What the box keeps of its administrator. Safe from any thread.</summary>
public interface IAdministratorPort
{
    /// <summary>What claims the box; null once somebody has.</summary>
    ClaimCode? ClaimCode { get; }

    /// <summary>The administrator's password, hashed; null while there is none.</summary>
    string? PasswordHash { get; }

    /// <summary>Keeps a new password, which is durable when this returns; the claim code is forgotten.</summary>
    /// <exception cref="IOException">The disk refuses: what was before holds.</exception>
    void Keep(string passwordHash);
}
