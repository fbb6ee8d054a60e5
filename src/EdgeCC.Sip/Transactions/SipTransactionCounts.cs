namespace EdgeCC.Sip.Transactions;

/// <summary>How many transactions live, for leak checks and health.</summary>
public sealed record SipTransactionCounts(int InviteClient, int NonInviteClient, int InviteServer, int NonInviteServer)
{
    public int Total => InviteClient + NonInviteClient + InviteServer + NonInviteServer;
}
