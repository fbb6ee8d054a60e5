using EdgeCC.Model.Facts;

namespace EdgeCC.Engine.Ports;

/// <summary>The journal, as the Switchboard writes it. Never blocks.</summary>
public interface IJournalPort
{
    /// <summary>
    /// Takes a fact to be kept. It has its sequence, and is durable, once <c>FactsKept</c> says so. While the disk is
    /// full facts wait in a bounded queue (<c>JournalStalled</c>); beyond it they are refused, counted and shown:
    /// false.
    /// </summary>
    bool TryAppend(Fact fact);
}
