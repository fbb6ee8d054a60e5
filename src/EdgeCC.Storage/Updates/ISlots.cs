namespace EdgeCC.Storage.Updates;

/// <summary>The two slots of the box's software, of which one runs. Whatever goes wrong is an <see cref="UpdateFailedException"/>.</summary>
internal interface ISlots
{
    /// <summary>What a bundle says of itself, its signature verified.</summary>
    Task<BundleInfo> InspectAsync(string bundle, CancellationToken cancellation);

    /// <summary>What a bundle must be compatible with: <c>edgecc-rpi4</c>.</summary>
    Task<string> CompatibleAsync(CancellationToken cancellation);

    /// <summary>Writes a bundle to the slot that does not run, which is started next.</summary>
    Task InstallAsync(string bundle, CancellationToken cancellation);

    /// <summary>The slot that runs is well: it is started from now on.</summary>
    Task ConfirmAsync(CancellationToken cancellation);

    /// <summary>The slot that runs is not well: the other one is started next.</summary>
    Task RejectAsync(CancellationToken cancellation);

    /// <summary>Asks the system to start anew; it tells the service to stop, which lets calls end.</summary>
    Task RestartAsync(CancellationToken cancellation);
}

/// <summary>What a bundle says of itself.</summary>
/// <param name="Compatible">Which boards it is for.</param>
/// <param name="Version">Its version.</param>
internal sealed record BundleInfo(string Compatible, string Version);

/// <summary>A step of an update failed, for a reason that is told as it is.</summary>
internal sealed class UpdateFailedException(string reason) : Exception(reason);
