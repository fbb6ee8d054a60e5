using EdgeCC.Model.Identity;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>How scenarios of what is written begin.</summary>
internal static class Chats
{
    /// <summary>A branch where a bot answers whoever writes.</summary>
    public static VirtualBranch BranchWithBot(string? configuration = null) => new(
        configuration: configuration, knowledge: BranchConfiguration.Knowledge, chatFlow: BranchConfiguration.BotFlow);

    /// <summary>A visitor has asked something, and Boris has their chat.</summary>
    public static (VirtualBranch Branch, VirtualPhone Boris, VirtualWriter Customer, InteractionId Chat) WithBoris(string? configuration = null)
    {
        var branch = new VirtualBranch(configuration: configuration);
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo("boris").Count == 1);
        return (branch, boris, customer, Accept(branch, "boris"));
    }

    /// <summary>An agent takes what was offered first.</summary>
    public static InteractionId Accept(VirtualBranch branch, string agent)
    {
        var interaction = branch.Desk.OfferedTo(agent)[0].Interaction;
        branch.Desk.Accept(agent);
        branch.Require(() => branch.Desk.ContactsOf(agent).Contains(interaction));
        return interaction;
    }
}
