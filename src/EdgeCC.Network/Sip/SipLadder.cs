using System.Collections.Immutable;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Network.Sip;

/// <summary>The last messages that passed the SIP edge, for support. Safe from any thread.</summary>
public sealed class SipLadder
{
    private readonly Lock gate = new();
    private readonly Queue<SipLadderEntry> entries = new();
    private readonly int length;
    private readonly TimeProvider time;

    internal SipLadder(int length, TimeProvider time) => (this.length, this.time) = (length, time);

    /// <summary>What is remembered, oldest first.</summary>
    public ImmutableArray<SipLadderEntry> Read()
    {
        lock (gate)
        {
            return [.. entries];
        }
    }

    internal void Add(SipDirection direction, SipMessage message, SipFlow flow)
    {
        var entry = new SipLadderEntry(
            time.GetUtcNow(),
            direction,
            flow.Transport,
            flow.Local,
            flow.Remote,
            MaskedStartLine.Of(message),
            CallMark(message.CallId),
            message.Body.Length);
        lock (gate)
        {
            if (entries.Count >= length)
            {
                entries.Dequeue();
            }

            entries.Enqueue(entry);
        }
    }

    /// <summary>FNV-1a: the same in every run, so that a bundle can be read beside a phone's own trace.</summary>
    private static string CallMark(string? callId) => (callId ?? "")
        .Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u))
        .ToString("x8");
}
