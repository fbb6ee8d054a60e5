using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Connects the customer with a desk phone, or with a number outside that some trunk dials, where whoever answers may be
/// asked to accept first: a mailbox that answers presses no key.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="To">The extension, or the number.</param>
/// <param name="Extensions">The desk phones there are.</param>
/// <param name="Callable">The numbers there are.</param>
/// <param name="RingFor">How long it rings.</param>
/// <param name="Screening">What whoever answers outside hears; empty: nothing, they are connected at once.</param>
/// <param name="Busy">Where it leads when they talk already.</param>
/// <param name="Failed">Where it leads when it comes to nothing else.</param>
public sealed record TransferNode(
    string Name,
    Template To,
    IReadOnlySet<ExtensionId> Extensions,
    CallableNumbers Callable,
    TimeSpan RingFor,
    ImmutableArray<Prompt> Screening,
    string Busy,
    string Failed) : FlowNode(Name)
{
    internal const string Kind = "transfer";

    /// <summary>What is beyond the ringing: answering, and accepting.</summary>
    private static readonly TimeSpan Beyond = TimeSpan.FromSeconds(30);

    private static readonly Prompt Ringback = new Prompt.Tone(CallProgressTone.Ringback);

    public override IEnumerable<FlowWay> LeadsTo => [new("busy", Busy), new("failed", Failed)];

    public override IEnumerable<Prompt> Prompts => [.. Screening, Ringback];

    internal static TransferNode Read(NodeReader reader)
    {
        var failed = reader.Next("failed");
        var node = new TransferNode(
            reader.Name,
            reader.Template(Kind),
            reader.Context.Extensions,
            reader.Context.Callable,
            reader.Section.Duration("ring-for", TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2)),
            reader.Prompts("screening", required: false),
            reader.OptionalNext("busy") ?? failed,
            failed);
        node.Check(reader);
        return node;
    }

    internal override string? Enter(FlowVisit visit)
    {
        visit.TypedAhead = null;
        if (visit.IsText || TargetOf(To.FillAnyhow(visit.Attributes)) is not { } target)
        {
            return Failed;
        }

        visit.Play([Ringback], loop: true);
        visit.Ask(request => new TransferContact(
            visit.Interaction, request, target, RingFor, target is TransferTarget.Outside ? Screening : []));
        visit.Wait(RingFor + Beyond);
        return null;
    }

    internal override string? Answered(FlowVisit visit, FlowAnswer answer) =>
        answer is FlowTransferFailed { Failure: TransferFailure.Busy } ? Busy : Failed;

    internal override string? TimedOut(FlowVisit visit)
    {
        visit.ForgetRequest();
        visit.Emit(new CancelTransfer(visit.Interaction));
        return Failed;
    }

    private TransferTarget? TargetOf(string to) =>
        Extensions.Contains(new ExtensionId(to)) ? new TransferTarget.Inside(new ExtensionId(to))
        : Callable.TryRead(to, out var number) ? new TransferTarget.Outside(number)
        : null;

    private void Check(NodeReader reader)
    {
        var isKnown = To.Names.IsEmpty;
        var target = isKnown ? TargetOf(To.ToString()) : null;
        if (isKnown && To.ToString().Length > 0 && target is null)
        {
            reader.Section.Note(
                Kind,
                "expected a number that some trunk dials, or an extension; known: "
                + string.Join(", ", Extensions.Select(extension => extension.Value).Order()));
        }

        if (target is null or TransferTarget.Inside)
        {
            reader.Needs(FlowAbility.TransferInside, Kind, "calls are not transferred to desk phones by flows");
        }

        if (target is null or TransferTarget.Outside)
        {
            reader.Needs(FlowAbility.TransferOutside, Kind, "calls are not transferred to numbers outside");
        }
    }
}
