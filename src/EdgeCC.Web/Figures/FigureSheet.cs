using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Figures;

/// <summary>Today's figures of the branch, of a queue, of a channel, or of one channel of a queue.</summary>
/// <param name="Queue">Null: all.</param>
/// <param name="Channel">Null: all.</param>
/// <param name="Sum">What the figures are made of.</param>
/// <param name="Figures">In the order of <see cref="Formulas.All"/>; occupancy only of the branch, for agents serve several queues.</param>
/// <param name="Targets">What "in time" and "short" mean here.</param>
public sealed record FigureSheet(
    QueueId? Queue, Channel? Channel, Tally Sum, ImmutableArray<Figure> Figures, ImmutableArray<ServiceTarget> Targets)
{
    public Figure this[Formula formula] => Figures.First(figure => figure.Name == formula.Name);

    /// <summary>True where the branch's goal of this queue is missed; false also where nothing is known.</summary>
    public Urgency Judge(double? share) => this[Formulas.ServiceLevel].Value switch
    {
        { } level when level < share - QueueJudgement.FarBelowTarget => Urgency.Urgent,
        { } level when level < share => Urgency.Attention,
        _ => Urgency.Calm,
    };

    /// <summary>Reckons the figures of a part of the branch; first contacts come from the days they are known of.</summary>
    public static FigureSheet Of(BranchReport report, QueueId? queue = null, Channel? channel = null)
    {
        var today = report.Today.Report(queue, channel);
        var firstContacts = report.FirstContacts.Report(queue, channel)[Formulas.FirstContactResolution];
        var isBranch = queue is null && channel is null;
        return new FigureSheet(
            queue,
            channel,
            report.Today.Sum(queue, channel),
            [
                .. from figure in today.Figures
                   where isBranch || figure.Name != Formulas.Occupancy.Name
                   select figure.Name == firstContacts.Name ? firstContacts : figure,
            ],
            today.Targets);
    }
}
