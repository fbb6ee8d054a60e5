using System.Collections.Immutable;
using System.Text.Json;
using EdgeCC.Ivr.Flows.Rules;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Asks an endpoint of the configuration, and keeps what it answers under attributes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Endpoint">Which endpoint.</param>
/// <param name="Send">What it is sent, by field.</param>
/// <param name="Take">What is taken from its answer, by attribute. What is not there is forgotten.</param>
/// <param name="Meanwhile">What is said while it is asked.</param>
/// <param name="Timeout">How long it may take.</param>
/// <param name="Next">Where it leads.</param>
/// <param name="Failed">Where it leads when no answer comes in time, or none that is JSON.</param>
public sealed record DataNode(
    string Name,
    string Endpoint,
    ImmutableSortedDictionary<string, Template> Send,
    ImmutableSortedDictionary<string, JsonPath> Take,
    ImmutableArray<Line> Meanwhile,
    TimeSpan Timeout,
    string Next,
    string Failed) : FlowNode(Name)
{
    internal const string Kind = "data";

    /// <summary>The longest answer that is read, in characters.</summary>
    public const int MostJson = 64 * 1024;

    /// <summary>The answer's way back through the house.</summary>
    private static readonly TimeSpan Beyond = TimeSpan.FromSeconds(1);

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 16 };

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next), new("failed", Failed)];

    public override IEnumerable<Prompt> Prompts => Meanwhile.SelectMany(line => line.Spoken);

    internal override IEnumerable<(string Written, IEnumerable<string> Read)> Derives =>
        Take.Keys.Select(taken => (taken, Send.Values.SelectMany(sent => sent.Names)));

    internal static DataNode Read(NodeReader reader)
    {
        reader.Needs(FlowAbility.Data, Kind, "it asks no endpoints");
        return new DataNode(
            reader.Name,
            reader.OneOf(Kind, "endpoint", reader.Context.Endpoints),
            ReadSend(reader),
            ReadTake(reader),
            reader.Lines("meanwhile", required: false),
            reader.Section.Duration("timeout", TimeSpan.FromSeconds(3), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30)),
            reader.Next("next"),
            reader.Next("failed"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        if (!Meanwhile.IsEmpty)
        {
            visit.Say(Meanwhile);
        }

        var fields = Send.ToImmutableSortedDictionary(field => field.Key, field => field.Value.FillAnyhow(visit.Attributes));
        visit.Ask(request => new CallData(visit.Interaction, request, Endpoint, fields, Timeout));
        visit.Wait(Timeout + Beyond);
        return null;
    }

    internal override string? Answered(FlowVisit visit, FlowAnswer answer)
    {
        if (answer is not FlowDataTold { Json: { Length: <= MostJson } json })
        {
            return Failed;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Json);
            foreach (var (attribute, path) in Take)
            {
                visit.Attributes.Set(attribute, path.Find(document.RootElement));
            }

            return Next;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            // No JSON; or half a surrogate pair, as it is or escaped, where the latter only shows when the value is read.
            return Failed;
        }
    }

    internal override string? TimedOut(FlowVisit visit) => Failed;

    private static ImmutableSortedDictionary<string, Template> ReadSend(NodeReader reader)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, Template>(StringComparer.Ordinal);
        foreach (var (name, node) in reader.OptionalEntries("send"))
        {
            fields[name] = new Template((node as ConfigText)?.Text ?? "");
            reader.Reading.Reads(node, fields[name]);
            if (node is not ConfigText)
            {
                reader.Note(node, "expected a text with {attributes}");
            }
        }

        return fields.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, JsonPath> ReadTake(NodeReader reader)
    {
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, JsonPath>(StringComparer.Ordinal);
        foreach (var (name, node) in reader.OptionalEntries("take"))
        {
            reader.Reading.Writes(node, name);
            if (node is ConfigText text && JsonPath.TryRead(text.Text) is { } path)
            {
                attributes[name] = path;
            }
            else
            {
                reader.Note(node, "expected the way to a value of the answer, such as order.items[0].state");
            }
        }

        return attributes.ToImmutable();
    }
}
