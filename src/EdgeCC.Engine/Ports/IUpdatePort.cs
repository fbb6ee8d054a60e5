using EdgeCC.Engine.Updates;

namespace EdgeCC.Engine.Ports;

/// <summary>The box's own software. Safe from any thread.</summary>
public interface IUpdatePort
{
    /// <summary>The most a bundle may take, in bytes.</summary>
    const long LargestBundle = 1L << 30;

    /// <summary>The version that runs.</summary>
    string Running { get; }

    /// <summary>The last step of the last update; null where there was none.</summary>
    UpdateStatus? Status { get; }

    /// <summary>
    /// Takes a bundle in and looks at it. Returns once it is refused, or is being installed; the box then starts anew by itself
    /// when that is done and its calls have ended.
    /// </summary>
    /// <exception cref="IOException">It broke off while it was read; nothing is kept of it.</exception>
    Task<UpdateStatus> OfferAsync(Stream bundle, CancellationToken cancellation);

    /// <summary>Fetches a bundle and offers it. Never blocks; what becomes of it is posted as <c>UpdateNoted</c>.</summary>
    void Fetch(Uri bundle);
}
