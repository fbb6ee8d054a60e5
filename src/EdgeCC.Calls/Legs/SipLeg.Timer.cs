using System.Globalization;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// Session timers (RFC 4028). We never ask for one. A peer that does is served: it refreshes unless it wants us to, and
/// is given up when it does not. A Session-Expires in the answer to our own INVITE, which did not ask, makes us refresh
/// where it says so, and never makes us hang up: some desk phones put it there and then never refresh.
/// </summary>
internal abstract partial class SipLeg
{
    private SessionTimer? _timer;
    private bool _refreshing;
    private bool _peerUpdates;

    /// <inheritdoc/>
    public override TimeSpan? NextDeadline => Deadline.Earlier(_timer?.Due, AnswerDeadline);

    /// <summary>While unanswered: when the next thing is to be done about that.</summary>
    protected virtual TimeSpan? AnswerDeadline => null;

    /// <inheritdoc/>
    public override void Advance(Turn turn)
    {
        if (AnswerDeadline <= turn.Now)
        {
            AdvanceUnanswered(turn);
        }
        else if (_timer is { } timer && timer.Due <= turn.Now)
        {
            if (timer.WeRefresh)
            {
                SendRefresh(timer, turn);
            }
            else
            {
                EndByUs(turn);
            }
        }
    }

    /// <summary><see cref="AnswerDeadline"/> has come.</summary>
    protected virtual void AdvanceUnanswered(Turn turn)
    {
    }

    /// <summary>422 where a request asks for a shorter interval than we allow, else null.</summary>
    internal static SipResponse? RefuseInterval(SipRequest request, string? toTag = null) =>
        Asked(request) is { } asked && asked.Interval < SessionTimer.LeastInterval
            ? request.CreateResponse(422, toTag: toTag).With("Min-SE", Seconds(SessionTimer.LeastInterval))
            : null;

    /// <summary>Starts the timer a request asks for, and says so in our 2xx.</summary>
    protected SipResponse AgreeInterval(SipRequest request, SipResponse response, Turn turn)
    {
        _timer = null;
        if (Asked(request) is not { } asked)
        {
            return response;
        }

        var agreed = asked with { Refresher = asked.Refresher ?? "uac" };
        _timer = SessionTimer.Start(agreed.Interval, weRefresh: agreed.Refresher == "uas", turn.Now);
        var answer = response.With("Session-Expires", agreed.ToString());
        return agreed.Refresher == "uac" ? answer.With("Require", SessionExpires.Option) : answer;
    }

    /// <summary>Takes what the 2xx to a request of ours says about the timer.</summary>
    protected void LearnInterval(SipResponse response, Turn turn) =>
        _timer = SessionExpires.Of(response) is { Refresher: "uac" } said && said.Interval >= SessionTimer.LeastInterval
            ? SessionTimer.Start(said.Interval, weRefresh: true, turn.Now)
            : null;

    /// <summary>Notes whether the peer takes UPDATE, which refreshes without an offer.</summary>
    protected void LearnMethods(SipMessage message) =>
        _peerUpdates = message.Headers.Has("Allow")
            ? message.Headers.GetTokens("Allow").Contains(SipMethods.Update)
            : _peerUpdates;

    private static SessionExpires? Asked(SipRequest request) =>
        request.Headers.GetTokens("Supported").Contains(SessionExpires.Option) ? SessionExpires.Of(request) : null;

    private static string Seconds(TimeSpan interval) => ((long)interval.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
