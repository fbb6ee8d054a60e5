using EdgeCC.Model.Facts;

namespace EdgeCC.Engine.Ports;

/// <summary>The journal, as projections, the uplink and reports read it. Only what is durable is seen.</summary>
public interface IJournalReader
{
    /// <summary>This appliance's id, as it stands in every record.</summary>
    string Appliance { get; }

    /// <summary>This journal's epoch.</summary>
    string Epoch { get; }

    /// <summary>The newest durable sequence, 0 when empty.</summary>
    long LastSequence { get; }

    /// <summary>Up to <paramref name="most"/> records after <paramref name="sequence"/>, in order.</summary>
    IReadOnlyList<JournalRecord> ReadAfter(long sequence, int most);

    /// <summary>Completes when there is something after <paramref name="sequence"/>.</summary>
    Task WaitForAfterAsync(long sequence, CancellationToken cancellation);
}
