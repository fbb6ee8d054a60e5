namespace EdgeCC.Sip.Transactions;

/// <summary>Names a client transaction for as long as the service runs.</summary>
public readonly record struct ClientTransactionId(long Value);

/// <summary>Names a server transaction for as long as the service runs.</summary>
public readonly record struct ServerTransactionId(long Value);
