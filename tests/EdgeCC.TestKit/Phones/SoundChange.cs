using EdgeCC.Sip.Messages;

namespace EdgeCC.TestKit.Phones;

/// <summary>A re-INVITE of ours, until it is settled (RFC 3261 section 14.1).</summary>
internal sealed class SoundChange(UserAgent agent, PhoneCall call) : IRequestOwner
{
    /// <summary>After both sides asked at once: when to ask again.</summary>
    public TimeSpan? RetryAt { get; private set; }

    /// <summary>True while a re-INVITE is under way: the peer's must be refused then.</summary>
    public bool IsAsking => RetryAt is null;

    private TimeSpan GlareWait =>
        TimeSpan.FromMilliseconds(call.OwnsCallId ? agent.Random.Next(2100, 4000) : agent.Random.Next(0, 2000));

    public void Ask()
    {
        RetryAt = null;
        call.Send(call.CreateOffer(call.CreateRequest(SipMethods.Invite)), this);
    }

    public void Advance()
    {
        if (RetryAt <= agent.Now)
        {
            Ask();
        }
    }

    public void Answered(SentRequest request, SipResponse response)
    {
        if (call.IsOver)
        {
            if (response.IsSuccess)
            {
                call.Confirm(request, response);
            }
        }
        else if (response.IsSuccess)
        {
            Settle(call.Confirm(request, response));
        }
        else if (response.Status == 491)
        {
            RetryAt = agent.Now + GlareWait;
        }
        else if (response.Status is 408 or 481)
        {
            call.SendBye(CallEnding.Failed);
        }
        else if (response.IsFinal)
        {
            call.ChangeSettled(refusal: response.Status);
        }
    }

    public void Failed(SentRequest request)
    {
        if (!call.IsOver)
        {
            call.SendBye(CallEnding.Failed);
        }
    }

    private void Settle(bool usable)
    {
        if (usable)
        {
            call.ChangeSettled(refusal: null);
        }
        else
        {
            call.SendBye(CallEnding.Failed);
        }
    }
}
