using System.Globalization;
using System.Net;
using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Model.Identity;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Calls;

/// <summary>Calls to customers through a provider played by SIPp, which judges our messages and credentials by itself.</summary>
public sealed class ProviderTests
{
    private static readonly LegId Leg = LegId.Outgoing(1);
    private readonly IPEndPoint _provider = new(IPAddress.Loopback, FreePorts.Take());

    [Fact]
    public async Task Challenged_for_a_password_we_give_the_right_one_and_are_put_through()
    {
        await using var provider = await ProviderAsync("provider-challenges");
        await using var house = Call(TimeSpan.FromSeconds(30));

        Assert.Equal(new NumberRinging(Leg), await house.ToldAsync());
        Assert.Equal(new NumberAnswered(Leg), await house.ToldAsync());
        house.TryPost(new HangUpLeg(Leg, HangUpCause.Normal));
        await provider.SucceedsAsync();
    }

    [Fact]
    public async Task Customer_on_the_phone_is_busy()
    {
        await using var provider = await ProviderAsync("provider-busy");
        await using var house = Call(TimeSpan.FromSeconds(30));

        Assert.Equal(new NumberRefused(Leg, NumberRefusal.Busy), await house.ToldAsync());
        await provider.SucceedsAsync();
    }

    [Fact]
    public async Task Customer_who_does_not_answer_in_time_is_given_up()
    {
        await using var provider = await ProviderAsync("provider-no-answer");
        await using var house = Call(TimeSpan.FromSeconds(2));

        Assert.Equal(new NumberRinging(Leg), await house.ToldAsync());
        Assert.Equal(new NumberRefused(Leg, NumberRefusal.NoAnswer), await house.ToldAsync());
        await provider.SucceedsAsync();
    }

    private CallingHouse Call(TimeSpan limit)
    {
        var house = new CallingHouse(_provider);
        house.TryPost(new RingNumber(Leg, null, "+79161234567", default, limit));
        return house;
    }

    /// <summary>Nobody listens where SIPp has not started yet, and the call would fail at once.</summary>
    private async Task<Sipp> ProviderAsync(string scenario)
    {
        var provider = Sipp.Provider(_provider, scenario, "-m", "1");
        var port = string.Create(CultureInfo.InvariantCulture, $":{_provider.Port:X4} ");
        await Eventually.TrueAsync(() => File.ReadAllText("/proc/net/udp").Contains(port), () => "SIPp does not listen.");
        return provider;
    }
}
