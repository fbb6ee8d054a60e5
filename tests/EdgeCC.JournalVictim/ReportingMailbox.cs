using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Walk;

namespace EdgeCC.JournalVictim;

/// <summary>Says a line about each fact that has become durable: its sequence and its text.</summary>
internal sealed class ReportingMailbox(TextWriter output) : IMailbox
{
    public bool TryPost(Event @event)
    {
        if (@event is FactsKept kept)
        {
            foreach (var record in kept.Records)
            {
                output.WriteLine($"{record.Sequence} {((ApplianceStarted)record.Fact).Version}");
            }
        }

        return true;
    }
}
