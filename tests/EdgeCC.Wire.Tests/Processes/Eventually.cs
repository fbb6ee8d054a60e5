namespace EdgeCC.Wire.Tests.Processes;

/// <summary>For what another process does and nobody tells: asked again every 50 ms, up to the cap.</summary>
internal static class Eventually
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until it is so; <paramref name="instead"/> tells how it was at the end of patience.</summary>
    public static async Task TrueAsync(Func<bool> isSo, Func<string> instead)
    {
        using var cap = new CancellationTokenSource(Child.Cap);
        using var timer = new PeriodicTimer(AskAgain);
        while (!isSo())
        {
            try
            {
                await timer.WaitForNextTickAsync(cap.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(instead());
            }
        }
    }
}
