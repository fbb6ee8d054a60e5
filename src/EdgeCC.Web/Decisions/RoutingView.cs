using System.Globalization;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Identity;
using EdgeCC.Web.Status;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Decisions;

/// <summary>A report as the tables of a page look at it: names for ids, ends for addresses, waits up to now.</summary>
/// <param name="report">What is shown.</param>
/// <param name="pages">Whose clock.</param>
/// <param name="at">When the page is made.</param>
public sealed class RoutingView(BranchReport report, PagesModel pages, DateTimeOffset at)
{
    /// <summary>The most rows of a table.</summary>
    public const int MostRows = 50;

    public BranchReport Report => report;

    public BranchNames Names { get; } = new(report.Routing);

    /// <summary>The end of a customer's address, all that a page shows of it.</summary>
    public string From(InteractionId interaction) => MaskedNumber.Of(report.Addresses.GetValueOrDefault(interaction));

    /// <summary>A time that still grows, up to now.</summary>
    public string Growing(TimeSpan asReported) => BoardFigures.Wait(asReported + Age);

    public string Clock(DateTimeOffset moment) => pages.Local(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    // The clock may have been set back since.
    private TimeSpan Age => at > report.At ? at - report.At : TimeSpan.Zero;
}
