using EdgeCC.Model.Facts;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Endurance;

/// <summary>No room left where the journal lies.</summary>
public sealed class DiskFullTests
{
    private const int CallsMeanwhile = 10;

    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Calls_go_on_while_the_disk_is_full_the_page_says_so_and_once_there_is_room_every_fact_is_kept()
    {
        await using var branch = Branch.Prepare();

        // The journal's alone: the projection beside it, which can be made anew, would give its room up to it.
        using var disk = SmallDisk.At(Path.Combine(branch.DataFolder, "journal"));
        await branch.StartProcessAsync();
        await using var talk = await Conversation.BeginAsync(branch);

        disk.Fill();
        await CallAsync(branch);
        await branch.LogAsync("The journal cannot write");
        var durable = await branch.LastSequenceAsync();
        Assert.Matches("urgent[\\s\\S]*Cannot write", await branch.StatusAsync());
        await talk.GoesOnAsync(Talk);

        disk.MakeRoom();
        await branch.LogAsync("The journal writes again");
        Assert.DoesNotContain("Cannot write", await branch.StatusAsync(), StringComparison.Ordinal);
        await talk.EndAsync();
        Assert.Equal(0, await branch.StopAsync());

        var journal = await JournalCopy.ReadAsync(branch);
        Assert.True(journal.Count > durable, $"{durable} were reported durable, {journal.Count} are left");
        Assert.Equal(1 + CallsMeanwhile, journal.Select(record => record.Fact).OfType<InteractionEnded>().Count());
    }

    // More facts than fit into what is left of the page that the journal ends on.
    private static async Task CallAsync(Branch branch)
    {
        await using var others = Sipp.Customers("caller", branch, Branch.MainNumber, "-m", $"{CallsMeanwhile}", "-d", "200");
        await others.SucceedsAsync();
    }
}
