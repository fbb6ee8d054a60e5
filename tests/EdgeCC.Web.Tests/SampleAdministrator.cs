using EdgeCC.Engine.Access;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Web.Tests;

/// <summary>The administrator in memory, of a box with a known claim code.</summary>
internal sealed class SampleAdministrator : IAdministratorPort
{
    public const string Code = "7K3M-Q0ZT-9XWA";
    public const string Password = "lamp over the door";

    public ClaimCode? ClaimCode { get; private set; } = ClaimCode.TryRead(Code);

    public string? PasswordHash { get; private set; }

    public bool IsDiskFull { get; set; }

    public void Keep(string passwordHash)
    {
        if (IsDiskFull)
        {
            throw new IOException("No space left on device");
        }

        (PasswordHash, ClaimCode) = (passwordHash, null);
    }
}
