namespace EdgeCC.Sip.Transactions;

/// <summary>How many transactions live, for leak checks and health.</summary>
public sealed record SipTransactionCounts(int InviteClient, int NonInviteClient, int InviteServer, int NonInviteServer)
{
    /// <summary>Those whose request we sent.</summary>
    public int Client => InviteClient + NonInviteClient;

    /// <summary>Those whose request we answer.</summary>
    public int Server => InviteServer + NonInviteServer;

    public int Total => Client + Server;
}
