using System.Collections.Immutable;
using EdgeCC.Engine.Health;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Network.Sip;

/// <summary>The last messages that passed the SIP edge, for support. Safe from any thread.</summary>
public sealed class SipLadder
{
    private readonly Lock _gate = new();
    private readonly Queue<SipLadderEntry> _entries = new();
    private readonly int _length;
    private readonly TimeProvider _time;

    internal SipLadder(int length, TimeProvider time) => (_length, _time) = (length, time);

    /// <summary>What is remembered, oldest first.</summary>
    public ImmutableArray<SipLadderEntry> Read()
    {
        lock (_gate)
        {
            return [.. _entries];
        }
    }

    internal void Add(SipDirection direction, SipMessage message, SipFlow flow) =>
        Keep(direction, flow, MaskedStartLine.Of(message), CallMark(message.CallId), message.Body.Length);

    internal void AddRefused(SipRefusalReason reason, int? answered, int bytes, SipFlow flow)
    {
        var startLine = answered is null ? $"({reason}, dropped)" : $"({reason}, answered {answered})";
        Keep(SipDirection.In, flow, startLine, call: "", bytes);
    }

    private void Keep(SipDirection direction, SipFlow flow, string startLine, string call, int bytes)
    {
        var entry = new SipLadderEntry(
            _time.GetUtcNow(), direction, flow.Transport, flow.Local, flow.Remote, startLine, call, bytes);
        lock (_gate)
        {
            if (_entries.Count >= _length)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }
    }

    /// <summary>FNV-1a: the same in every run, so that a bundle can be read beside a phone's own trace.</summary>
    private static string CallMark(string callId) => callId
        .Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u))
        .ToString("x8");
}
