using EdgeCC.Ivr.Flows.Speech;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Finds out who the customer is by what they have told, and goes on by how sure that is. What is found is then under
/// <c>customer.</c>, in place of what was known before.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="By">The kind of identity.</param>
/// <param name="Value">The identity.</param>
/// <param name="Timeout">How long it may take.</param>
/// <param name="Known">Where it leads when it is certain.</param>
/// <param name="Maybe">Where it leads when it is likely.</param>
/// <param name="Unknown">Where it leads otherwise.</param>
public sealed record LookupNode(
    string Name, LookupKey By, Template Value, TimeSpan Timeout, string Known, string Maybe, string Unknown) : FlowNode(Name)
{
    internal const string Kind = "lookup";

    private static readonly Dictionary<string, LookupKey> Keys =
        new() { ["phone"] = LookupKey.Phone, ["email"] = LookupKey.Email, ["crm"] = LookupKey.Crm };

    public override IEnumerable<FlowWay> LeadsTo => [new("known", Known), new("maybe", Maybe), new("unknown", Unknown)];

    internal static LookupNode Read(NodeReader reader)
    {
        reader.Needs(FlowAbility.Lookup, Kind, "its customers cannot be searched by flows");
        var unknown = reader.Next("unknown");
        return new LookupNode(
            reader.Name,
            reader.Section.Choice(Kind, LookupKey.Phone, Keys),
            reader.Template("value"),
            reader.Section.Duration("timeout", TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30)),
            reader.Next("known"),
            reader.OptionalNext("maybe") ?? unknown,
            unknown);
    }

    internal override string? Enter(FlowVisit visit)
    {
        if (Value.Fill(visit.Attributes) is not { } value)
        {
            return Unknown;
        }

        visit.Ask(request => new LookUpCustomer(visit.Interaction, request, By, value));
        visit.Wait(Timeout);
        return null;
    }

    internal override string? Answered(FlowVisit visit, FlowAnswer answer)
    {
        if (answer is FlowCustomerTold { Attributes: { } told })
        {
            visit.Attributes.SetCustomer(told);
        }

        return visit.Attributes.Find(CustomerAttribute.Certainty) switch
        {
            CustomerAttribute.Certain => Known,
            CustomerAttribute.Maybe => Maybe,
            _ => Unknown,
        };
    }

    internal override string? TimedOut(FlowVisit visit) => Unknown;
}
