using EdgeCC.Storage.Updates;

namespace EdgeCC.Storage.Tests.Updates;

/// <summary>Two slots of which a test says what they do, and asks what was done to them.</summary>
internal sealed class SimulatedSlots : ISlots
{
    private readonly List<string> _done = [];

    public BundleInfo Bundle { get; set; } = new("edgecc-rpi4", "0.2.0");

    /// <summary>What goes wrong: at a step's name, its reason.</summary>
    public Dictionary<string, string> Failures { get; } = [];

    public IReadOnlyList<string> Done
    {
        get
        {
            lock (_done)
            {
                return [.. _done];
            }
        }
    }

    /// <summary>Completed when an install may end.</summary>
    public TaskCompletionSource MayInstall { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<BundleInfo> InspectAsync(string bundle, CancellationToken cancellation)
    {
        Do("inspect");
        return Task.FromResult(Bundle);
    }

    public Task<string> CompatibleAsync(CancellationToken cancellation) => Task.FromResult("edgecc-rpi4");

    public async Task InstallAsync(string bundle, CancellationToken cancellation)
    {
        Assert.True(File.Exists(bundle));
        await MayInstall.Task.WaitAsync(cancellation);
        Do("install");
    }

    public Task ConfirmAsync(CancellationToken cancellation) => DoAsync("confirm");

    public Task RejectAsync(CancellationToken cancellation) => DoAsync("reject");

    public Task RestartAsync(CancellationToken cancellation) => DoAsync("restart");

    private Task DoAsync(string step)
    {
        Do(step);
        return Task.CompletedTask;
    }

    private void Do(string step)
    {
        if (Failures.TryGetValue(step, out var reason))
        {
            throw new UpdateFailedException(reason);
        }

        lock (_done)
        {
            _done.Add(step);
        }
    }
}
