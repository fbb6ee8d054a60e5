namespace EdgeCC.Engine.Ports;

/// <summary>How far the platform has acknowledged the journal; durable.</summary>
public interface IUplinkCursor
{
    /// <summary>The last sequence the receiver acknowledged, 0 at first.</summary>
    long Acknowledged { get; }

    /// <summary>Moves it, durably. Never backwards: an older sequence is ignored.</summary>
    void Move(long sequence);
}
