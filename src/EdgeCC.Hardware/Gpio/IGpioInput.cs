namespace EdgeCC.Hardware.Gpio;

/// <summary>A line that is listened to.</summary>
internal interface IGpioInput
{
    /// <summary>The level the edges that were told lead to.</summary>
    bool Active { get; }

    /// <summary>Edges that came faster than they were taken, and are known only by their number.</summary>
    long Lost { get; }

    /// <summary>Reads the level. Where it is not the one the edges led to, a correcting edge is told.</summary>
    /// <exception cref="IOException">The line cannot be read: its chip has gone.</exception>
    void Reconcile();
}
