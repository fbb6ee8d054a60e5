namespace EdgeCC.Wire.Tests.Peers;

/// <summary>A customer and an agent at baresip telephones who talk over the branch, each sending a tone of their own.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    public const int CustomerHz = 440;
    public const int AgentHz = 620;

    private Conversation(Baresip customer, Baresip agent) => (Customer, Agent) = (customer, agent);

    public Baresip Customer { get; }

    public Baresip Agent { get; }

    /// <summary>Signs the branch's first agent in and has a customer call the queue; returns when they are connected.</summary>
    public static async Task<Conversation> BeginAsync(Branch branch)
    {
        var agent = await Baresip.StartAsync(branch.Sip, Branch.Phone(1), Branch.PhonePassword(1), AgentHz);
        var customer = await Baresip.StartAsync(
            branch.Sip, Branch.TrunkUser, Branch.TrunkPassword, CustomerHz, answers: false);
        var conversation = new Conversation(customer, agent);
        try
        {
            await agent.SignInAsync();
            await branch.ReadyAsync(agents: 1);
            await customer.CallAsync(Branch.QueueNumber);
            await agent.EventAsync("CALL_ESTABLISHED");
            return conversation;
        }
        catch
        {
            await conversation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Both go on hearing for so long.</summary>
    public async Task GoesOnAsync(TimeSpan time)
    {
        await Customer.HearAsync(time);
        await Agent.HearAsync(time);
    }

    /// <summary>The customer hangs up; returns when the agent's telephone knows.</summary>
    public async Task EndAsync()
    {
        await Customer.CommandAsync("hangup");
        await Agent.EventAsync("CALL_CLOSED");
    }

    public async ValueTask DisposeAsync()
    {
        await Customer.DisposeAsync();
        await Agent.DisposeAsync();
    }
}
