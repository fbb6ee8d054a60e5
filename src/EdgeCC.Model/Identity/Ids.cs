namespace EdgeCC.Model.Identity;

/// <summary>One contact of one customer on one channel, from arrival to end. Unique for ever, over all appliances.</summary>
public readonly record struct InteractionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A customer's profile, over all of their identities.</summary>
public readonly record struct CustomerId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One merge of two profiles, by which it can be taken back.</summary>
public readonly record struct MergeId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What a customer wants to reach, over all the contacts it takes (R10).</summary>
public readonly record struct EpisodeId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A promise to come back to a customer at a certain time.</summary>
public readonly record struct FollowUpId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A recorded message, and the name of its file.</summary>
public readonly record struct RecordingId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>An agent, as named in the configuration (<c>agents: - id</c>).</summary>
public readonly record struct AgentId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A queue, as named in the configuration (<c>queues: - id</c>).</summary>
public readonly record struct QueueId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A skill, as named in the configuration.</summary>
public readonly record struct SkillId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A desk phone, by its extension number (<c>phones: - number</c>).</summary>
public readonly record struct ExtensionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A trunk to the outside, as named in the configuration (<c>trunks: - id</c>).</summary>
public readonly record struct TrunkId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A flow, by the name of its file without ending.</summary>
public readonly record struct FlowId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// One leg of a call: what stands between the appliance and one phone or trunk. Unique within one run; Calls numbers
/// the legs that come in, the Switchboard those that go out.
/// </summary>
public readonly record struct LegId(long Value)
{
    /// <summary>The n-th leg that came in, from 1.</summary>
    public static LegId Incoming(long number) => new(number);

    /// <summary>The n-th leg that went out, from 1.</summary>
    public static LegId Outgoing(long number) => new(-number);

    public override string ToString() => Value < 0 ? $"out-{-Value}" : $"in-{Value}";
}

/// <summary>One offer of one interaction to one agent. Unique within one run.</summary>
public readonly record struct OfferId(long Value)
{
    public override string ToString() => $"offer-{Value}";
}

/// <summary>A lamp, as named by the board file.</summary>
public readonly record struct LampId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A button, as named by the board file.</summary>
public readonly record struct ButtonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A display, as named by the board file.</summary>
public readonly record struct DisplayId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A buzzer, relay or fan, as named by the board file.</summary>
public readonly record struct OutputId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A command of the platform, by an id of the platform's making.</summary>
public readonly record struct CommandId(string Value)
{
    public override string ToString() => Value;
}
