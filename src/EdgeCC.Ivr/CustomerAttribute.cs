namespace EdgeCC.Ivr;

/// <summary>
/// What a flow can know of its customer, by the names under which <see cref="FlowStarted.Attributes"/> carries it and
/// flows write it. Whatever is not known is left out.
/// </summary>
public static class CustomerAttribute
{
    /// <summary>What all of them, and a profile's free ones, begin with. No flow can write them.</summary>
    public const string Prefix = "customer.";

    /// <summary>What they are called.</summary>
    public const string Name = "customer.name";

    /// <summary>The language they are spoken to in, BCP 47.</summary>
    public const string Language = "customer.language";

    /// <summary><see cref="Yes"/> where it is certain who they are, <see cref="No"/> otherwise.</summary>
    public const string Known = "customer.known";

    /// <summary>How sure it is who they are: <see cref="Certain"/>, <see cref="Maybe"/> or <see cref="Unknown"/>.</summary>
    public const string Certainty = "customer.certainty";

    /// <summary>The day of their last contact, ISO 8601 (<c>2026-03-02</c>).</summary>
    public const string LastContact = "customer.last-contact";

    /// <summary>The id of the agent who knows them (R9).</summary>
    public const string Agent = "customer.agent";

    /// <summary>What they were about, while that is not settled: an open episode's goal.</summary>
    public const string Episode = "customer.episode";

    /// <summary>What they are to us, as the CRM says: <c>gold</c>.</summary>
    public const string Segment = "customer.segment";

    public const string Yes = "yes";
    public const string No = "no";
    public const string Certain = "certain";
    public const string Maybe = "maybe";
    public const string Unknown = "unknown";
}
