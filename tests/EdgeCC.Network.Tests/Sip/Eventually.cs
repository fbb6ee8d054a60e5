namespace EdgeCC.Network.Tests.Sip;

/// <summary>For what another thread counts: looked at again and again, up to ten seconds.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task BecomesAsync(long expected, Func<long> actual)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (actual() < expected && !patience.IsCancellationRequested)
        {
            await Task.Yield();
        }

        Assert.Equal(expected, actual());
    }
}
