using System.Net;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Calls;

/// <summary>What baresip cannot do: load, races and rudeness, as SIPp's scenarios have them.</summary>
public sealed class SippTests
{
    private const int AgentHz = 620;

    [Fact]
    public async Task Phone_registers_with_its_password()
    {
        await using var branch = await Branch.StartAsync();
        await RegisterAsync(branch, Port(), agent: 1);
    }

    [Theory]
    [InlineData("u1")]
    [InlineData("t1")]
    public async Task Call_is_answered_held_and_taken_back(string transport)
    {
        await using var branch = await Branch.StartAsync();
        await using var customer = Sipp.Customers("hold", branch, Branch.MainNumber, "-m", "1", "-t", transport);
        await customer.SucceedsAsync();
        await branch.QuietAsync();
    }

    [Theory]
    [InlineData("u1")]
    [InlineData("t1")]
    public async Task Hundred_calls_twenty_a_second_leave_nothing_behind(string transport)
    {
        await using var branch = await Branch.StartAsync();
        await using var customers = Sipp.Customers(
            "caller", branch, Branch.MainNumber, "-m", "100", "-r", "20", "-l", "30", "-d", "2000", "-t", transport);
        await customers.SucceedsAsync();
        await branch.QuietAsync();
    }

    [Fact]
    public async Task Phone_that_answers_into_the_CANCEL_is_hung_up_and_the_next_agent_gets_the_customer()
    {
        await using var branch = await Branch.StartAsync(agents: 2);
        var late = Port();
        await RegisterAsync(branch, late, agent: 1);
        await SignInAsync(branch, late, agent: 1);
        await branch.ReadyAsync(agents: 1);
        await using var next = await Baresip.StartAsync(branch.Sip, Branch.Phone(2), Branch.PhonePassword(2), AgentHz);
        await next.SignInAsync();
        await branch.ReadyAsync(agents: 2);

        await using var lifted = Sipp.Phone(late, "answers-late", branch, "-m", "1");
        await using var customer = Sipp.Customers("patient", branch, Branch.QueueNumber, "-m", "1");
        await lifted.SucceedsAsync();
        await next.EventAsync("CALL_ESTABLISHED");
        await branch.BoardAsync(board => (int)Branch.QueueOf(board)["talking"]! == 1);

        await next.CommandAsync("hangup");
        await customer.SucceedsAsync();
        await branch.QuietAsync();
    }

    [Fact]
    public async Task Flood_of_calls_that_nobody_acknowledges_is_bounded_and_passes()
    {
        const int Legs = 10;
        await using var branch = await Branch.StartAsync(legs: Legs);
        await using (var flood = Sipp.Customers("never-acks", branch, Branch.MainNumber, "-m", $"{Legs}"))
        {
            await flood.SucceedsAsync();
        }

        await using (var refused = Sipp.Customers("refused", branch, Branch.MainNumber, "-m", "20"))
        {
            await refused.SucceedsAsync();
        }

        // RFC 3261 13.3.1.4: after 64*T1 without ACK the branch gives each of them up.
        await branch.QuietAsync();
        await using var customer = Sipp.Customers("caller", branch, Branch.MainNumber, "-m", "1", "-d", "200");
        await customer.SucceedsAsync();
    }

    private static IPEndPoint Port() => new(IPAddress.Loopback, FreePorts.Take());

    private static Task RegisterAsync(Branch branch, IPEndPoint phone, int agent) => RunAsync("register", branch, phone, agent);

    private static Task SignInAsync(Branch branch, IPEndPoint phone, int agent) => RunAsync("sign-in", branch, phone, agent);

    private static async Task RunAsync(string scenario, Branch branch, IPEndPoint phone, int agent)
    {
        await using var sipp = Sipp.PhoneWithPassword(
            phone, scenario, branch, Branch.Phone(agent), Branch.PhonePassword(agent), "-m", "1");
        await sipp.SucceedsAsync();
    }
}
