using EdgeCC.Wire.Tests.Peers;

namespace EdgeCC.Wire.Tests.Service;

/// <summary>Files with mistakes, and files that change while the service runs.</summary>
public sealed class ConfigurationTests
{
    private const string NewNumber = "+78120000003";

    [Fact]
    public async Task Broken_files_end_the_start_with_every_mistake_and_its_line()
    {
        await using var branch = Branch.Prepare();
        branch.Change("edgecc.yaml", "time-zone: Europe/Moscow", "time-zone: Europe/Atlantis");
        branch.Change("edgecc.yaml", "ring-timeout: 3s", "ring-timeout: soon");
        branch.Change("flows/queue.yaml", "no-agents: bye", "no-agents: nowhere");

        Assert.Equal(1, await branch.FailToStartAsync());
        Assert.Matches(@"edgecc\.yaml[:(]3\b.*time-zone", branch.Output);
        Assert.Matches(@"edgecc\.yaml[:(]\d+.*ring-timeout", branch.Output);
        Assert.Matches(@"flows/queue\.yaml[:(]4\b.*nowhere", branch.Output);
    }

    [Fact]
    public async Task Data_of_a_format_two_versions_on_end_the_start_and_say_what_to_do()
    {
        await using var branch = Branch.Prepare();
        Directory.CreateDirectory(branch.DataFolder);
        File.WriteAllText(Path.Combine(branch.DataFolder, "format"), "3\n");

        Assert.Equal(3, await branch.FailToStartAsync());
        Assert.Contains("is of format 3, and this version takes 1 to 2", branch.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_flow_is_refused_and_shown_and_the_old_one_stays_in_force()
    {
        await using var branch = await Branch.StartAsync();
        branch.Change("flows/main.yaml", "next: to-sales", "next: nowhere");
        branch.Reload();
        await branch.LogAsync("The new configuration is refused");

        await CallAsync("caller", branch, Branch.MainNumber);
        Assert.Contains("flows/main.yaml", await branch.StatusAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_number_is_in_force_for_the_next_call()
    {
        await using var branch = await Branch.StartAsync();
        await CallAsync("unknown-number", branch, NewNumber);

        branch.Change("edgecc.yaml", "limits:", $"  - {{ number: \"{NewNumber}\", flow: main }}\nlimits:");
        branch.Reload();
        await branch.LogAsync("A new configuration is taken");

        await CallAsync("caller", branch, NewNumber);
    }

    private static async Task CallAsync(string scenario, Branch branch, string number)
    {
        await using var customer = Sipp.Customers(scenario, branch, number, "-m", "1", "-d", "200");
        await customer.SucceedsAsync();
    }
}
