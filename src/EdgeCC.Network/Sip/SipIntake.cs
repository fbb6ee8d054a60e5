using System.Net;
using EdgeCC.Calls;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Network.Sip;

/// <summary>
/// What every listener does with what it hears: turn away the banned and the greedy before a byte is read, parse,
/// refuse what is malformed, post the rest. Safe from any thread.
/// </summary>
internal sealed class SipIntake(
    IMailbox mailbox,
    SipEdgeLimits limits,
    BanList bans,
    SipLadder ladder,
    SipCounters counters,
    TimeProvider time,
    ILogger logger) : IMailbox
{
    private const int LongestKeepAlive = 4;

    /// <summary>Bytes; hardly any message of a phone or trunk has more.</summary>
    private const int OrdinaryLength = 2048;

    private readonly SourceBuckets _rate =
        new(limits.MessagesPerSecond, limits.MessageBurst, limits.MaxSources, time);

    private readonly SourceBuckets _refusals =
        new(limits.RefusalsPerSecond, limits.RefusalBurst, limits.MaxSources, time);

    /// <summary>False for an address that is banned.</summary>
    public bool TakesFrom(IPAddress source) => !Counted(bans.Contains(source), SipCounter.Banned);

    /// <summary>
    /// False for a message to be dropped unread: its source is banned, or sends too much. A long one counts as many, for
    /// every message is kept for a while (its transaction, the flight recorder).
    /// </summary>
    public bool Admits(IPAddress source, int length) =>
        TakesFrom(source) && !Counted(!_rate.TryTake(source, 1 + (length / OrdinaryLength)), SipCounter.Shed);

    /// <summary>True for what peers send to keep a NAT binding open: CRLF (RFC 5626 section 4.4.1), or zeros.</summary>
    public bool IsKeepAlive(ReadOnlySpan<byte> datagram) => Counted(
        datagram.Length <= LongestKeepAlive && !datagram.ContainsAnyExcept((byte)'\r', (byte)'\n', (byte)0),
        SipCounter.KeepAlives);

    /// <summary>Reads a message. Null when it was refused; then <paramref name="answer"/> is to be sent, if any.</summary>
    public SipReceived? Read(ReadOnlySpan<byte> bytes, SipFlow flow, out SipResponse? answer)
    {
        answer = null;
        if (!SipParser.TryParse(bytes, flow.Transport, out var message, out var refusal))
        {
            answer = AnswerTo(refusal, flow);
            ladder.AddRefused(refusal.Reason, answer?.Status, bytes.Length, flow);
            counters.Count(answer is null ? SipCounter.Dropped : SipCounter.Refused);
            return null;
        }

        counters.Count(SipCounter.Received);
        ladder.Add(SipDirection.In, message, flow);
        return new SipReceived(message, flow);
    }

    /// <inheritdoc/>
    public bool TryPost(Event happened) => !Counted(!mailbox.TryPost(happened), SipCounter.MailboxFull);

    /// <summary>
    /// A fault of ours while taking what a peer sent: it costs that message, not the branch its ears. Its text is not
    /// logged, since it may hold what the peer sent.
    /// </summary>
    public void Stumble(Exception fault)
    {
        counters.Count(SipCounter.Stumbled);
        logger.LogError("Taking SIP failed with {Fault}: {Trace}", fault.GetType().Name, fault.StackTrace);
    }

    private SipResponse? AnswerTo(SipRefusal refusal, SipFlow flow) =>
        refusal.StatelessAnswer is { } answer && _refusals.TryTake(flow.Remote.Address)
            ? (SipResponse)answer.ReceivedFrom(flow.Remote)
            : null;

    private bool Counted(bool happened, SipCounter counter)
    {
        if (happened)
        {
            counters.Count(counter);
        }

        return happened;
    }
}
