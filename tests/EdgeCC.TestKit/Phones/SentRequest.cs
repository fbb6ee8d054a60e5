using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>A request under way: what it is now, after the challenges it has met.</summary>
internal sealed class SentRequest(SipRequest request, SipFlow flow, IRequestOwner owner)
{
    public SipRequest Request { get; set; } = request;

    public ClientTransactionId Transaction { get; set; }

    public SipFlow Flow => flow;

    public IRequestOwner Owner => owner;

    /// <summary>True once it was cancelled: a challenge is not answered any more.</summary>
    public bool IsGivenUp { get; set; }
}

/// <summary>Who sent a request.</summary>
internal interface IRequestOwner
{
    /// <summary>A response came.</summary>
    void Answered(SentRequest request, SipResponse response);

    /// <summary>None came in time, or the request could not be sent.</summary>
    void Failed(SentRequest request);
}
