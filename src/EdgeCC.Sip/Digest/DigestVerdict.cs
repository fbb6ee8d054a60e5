namespace EdgeCC.Sip.Digest;

/// <summary>What an authenticator found in a request.</summary>
public abstract record DigestVerdict
{
    private DigestVerdict()
    {
    }

    /// <summary>The user is who they claim to be.</summary>
    public sealed record Authenticated(string User) : DigestVerdict;

    /// <summary>No usable credentials for our realm: challenge. Counts against nobody.</summary>
    public sealed record NotPresented : DigestVerdict;

    /// <summary>
    /// A nonce that is old, used up, or was not given to this address: challenge with <c>stale=true</c>. Whoever sent it has
    /// not shown that they receive what is sent to the address, so it counts against nobody.
    /// </summary>
    public sealed record Stale(string User) : DigestVerdict;

    /// <summary>An unknown user or a wrong password: challenge, and count it.</summary>
    public sealed record Wrong(string User) : DigestVerdict;
}
