using System.Net;
using System.Net.Sockets;
using EdgeCC.Media.Tones;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Service;

/// <summary>People who have no business here.</summary>
public sealed class StrangerTests
{
    private const int Legs = 60;

    // 2 s of noise; under load a window or two of 100 ms may lack a packet, twenty would not be chance.
    private const int NoisePackets = 100;
    private const int ForgivenWindows = 5;

    private static readonly TimeSpan PacketTime = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Guesser_of_passwords_is_asked_again_then_banned_and_shown()
    {
        await using var branch = await Branch.StartAsync();
        var elsewhere = new IPEndPoint(IPAddress.Parse("127.0.0.3"), FreePorts.Take());
        await using var guesser = Sipp.PhoneWithPassword(
            elsewhere, "wrong-password", branch, Branch.Phone(1), "guess", "-m", $"{Branch.WrongPasswordsBeforeBan}", "-l", "1");
        await guesser.SucceedsAsync();

        var status = await branch.StatusAsync();
        Assert.Matches(@"127\.0\.0\.3[\s\S]*?class=""?bad", status);
    }

    [Fact]
    public async Task Noise_from_a_strangers_address_is_not_heard_in_the_call()
    {
        await using var branch = await Branch.StartAsync(agents: 1, legs: Legs);
        await using var conversation = await Conversation.BeginAsync(branch);
        await conversation.Agent.HearAsync(Talk);

        await MakeNoiseAsync(branch);
        await conversation.Agent.HearAsync(Talk);
        await conversation.EndAsync();

        var talk = TalkIn(Peers.Tone.Readings(conversation.Agent.Recording()));
        Assert.True(talk.Count >= NoisePackets / 5, "The noise was made during the talk.");
        Assert.True(talk.Count(reading => !reading.Is(Conversation.CustomerHz)) <= ForgivenWindows, string.Join('\n', talk));
    }

    /// <summary>White noise in PCMA, well-formed, to every port that might be the call's.</summary>
    private static async Task MakeNoiseAsync(Branch branch)
    {
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var clock = new PeriodicTimer(PacketTime);
        var random = new Random(3);
        var packet = new byte[12 + 160];
        random.NextBytes(packet);
        (packet[0], packet[1]) = (0x80, 8);
        for (byte number = 0; number < NoisePackets; number++)
        {
            random.NextBytes(packet.AsSpan(12));
            packet[3] = number;
            for (var leg = 0; leg < Legs; leg++)
            {
                await stranger.SendAsync(packet, new IPEndPoint(IPAddress.Loopback, branch.Rtp + (2 * leg)));
            }

            await clock.WaitForNextTickAsync();
        }
    }

    private static IReadOnlyList<ToneReading> TalkIn(IReadOnlyList<ToneReading> readings)
    {
        var first = readings.TakeWhile(reading => !reading.Is(Conversation.CustomerHz)).Count();
        var after = readings.Reverse().TakeWhile(reading => !reading.Is(Conversation.CustomerHz)).Count();
        return [.. readings.Skip(first).SkipLast(after)];
    }
}
