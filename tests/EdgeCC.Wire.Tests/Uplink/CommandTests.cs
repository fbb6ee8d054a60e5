using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Platform;
using EdgeCC.Sync.Wire;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Uplink;

/// <summary>Signed commands through a real broker, published by mosquitto's own client.</summary>
public sealed class CommandTests
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Platform_closes_and_opens_the_branch_and_a_replay_a_forgery_and_a_stranger_s_command_are_refused()
    {
        using var signer = new CommandSigner("platform");
        using var forger = new CommandSigner("platform");
        await using var broker = await Mosquitto.StartAsync();
        await using var platform = await CentralPlatform.StartAsync(broker.Port);
        await using var branch = await Branch.StartAsync(agents: 1, mqttPort: broker.Port, change: one => one.Change(
            "edgecc.yaml", $"broker: \"127.0.0.1:{broker.Port}\"", $"broker: \"127.0.0.1:{broker.Port}\", command-keys: [{{ id: platform, key: \"{signer.PublicKey}\" }}]"));
        await branch.LogAsync("Connected to the platform's broker");

        var close = signer.Sign("c-1", Branch.Appliance, "close-branch", DateTimeOffset.UtcNow, Holds);
        await PublishAsync(broker, close);
        await branch.BoardAsync(board => board["alerts"]!.AsArray().Any(alert => (string)alert!["kind"]! == "branch-closed"));

        await branch.KillAsync();
        await branch.StartProcessAsync();
        await branch.LogAsync("Connected to the platform's broker");
        await PublishAsync(broker, close);
        await PublishAsync(broker, forger.Sign("c-2", Branch.Appliance, "open-branch", DateTimeOffset.UtcNow, Holds));
        await PublishAsync(broker, signer.Sign("c-3", "another-branch", "open-branch", DateTimeOffset.UtcNow, Holds));
        await platform.ReceivedAsync<CommandRefused>(3);
        await PublishAsync(broker, signer.Sign("c-4", Branch.Appliance, "open-branch", DateTimeOffset.UtcNow, Holds));
        var facts = await platform.ReceivedAsync<BranchReopened>();

        Assert.Single(facts.OfType<BranchClosed>());
        Assert.Equal(
            [new CommandId("c-1"), new CommandId("c-4")], facts.OfType<CommandTaken>().Select(taken => taken.CommandId));
        Assert.Equal(
            [CommandRefusal.Repeated, CommandRefusal.WrongSignature, CommandRefusal.OtherAppliance],
            facts.OfType<CommandRefused>().Select(refused => refused.Reason));
    }

    private static async Task PublishAsync(Mosquitto broker, string command)
    {
        await using var client = Child.Start(
            Programs.Peer("mosquitto_pub"),
            ["-h", "127.0.0.1", "-p", $"{broker.Port}", "-q", "1", "-t", new Topics(Branch.Appliance).Commands, "-m", command]);
        Assert.Equal(0, await client.ExitAsync());
    }
}
