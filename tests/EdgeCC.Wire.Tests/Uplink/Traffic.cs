using System.Threading.Channels;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Walk;
using EdgeCC.Storage.Journals;

namespace EdgeCC.Wire.Tests.Uplink;

/// <summary>Appends a fact whenever one has become durable: a branch that never rests.</summary>
internal sealed class Traffic : IMailbox
{
    private readonly Channel<long> _acknowledged = Channel.CreateUnbounded<long>();
    private int _appended;

    /// <summary>Set once the journal is open.</summary>
    public Journal? Journal { get; set; }

    /// <summary>While true more facts come.</summary>
    public volatile bool GoesOn = true;

    /// <summary>What the platform acknowledged, in that order.</summary>
    public ChannelReader<long> Acknowledged => _acknowledged.Reader;

    public void Begin() => Append();

    public bool TryPost(Event @event)
    {
        switch (@event)
        {
            case FactsKept when GoesOn:
                Append();
                break;
            case UplinkAcknowledged acknowledged:
                _acknowledged.Writer.TryWrite(acknowledged.Sequence);
                break;
        }

        return true;
    }

    private void Append() => Journal!.TryAppend(new ApplianceStarted(DateTimeOffset.UnixEpoch, $"{++_appended}"));
}
