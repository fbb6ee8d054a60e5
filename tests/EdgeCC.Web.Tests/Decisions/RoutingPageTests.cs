using System.Net;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Web.Decisions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests.Decisions;

public sealed class RoutingPageTests
{
    [Fact]
    public async Task A_decision_names_the_agent_the_rule_the_others_and_what_kept_them()
    {
        var page = await PageAsync("/status/routing?interaction=w1");
        Assert.Contains("longest-idle: idle 42 s, of 2 free with sales", page, StringComparison.Ordinal);
        Assert.Contains("<b>Борис</b>", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"chosen\">Борис <small>idle 42 s</small></li>", page, StringComparison.Ordinal);
        Assert.Contains("<li>Вера <small>idle 12 s</small></li>", page, StringComparison.Ordinal);
        Assert.Contains("<small>paused:</small> Анна", page, StringComparison.Ordinal);
        Assert.Contains("<small>without the skill, or its level:</small> Глеб, gone", page, StringComparison.Ordinal);
        Assert.Contains("and 2 more", page, StringComparison.Ordinal);
        Assert.DoesNotContain("personal agent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_stand_newest_first_with_what_came_of_them()
    {
        var page = await PageAsync("/status/routing");
        var places = new[] { "ringing", "idle 42 s, of", "not answered", "idle 12 s, of", "idle 310 s, of" }
            .Select(words => page.IndexOf(words, StringComparison.Ordinal))
            .ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task No_address_is_shown_beyond_three_digits()
    {
        var page = await PageAsync("/status/routing");
        Assert.All(["141", "142", "143", "144", "111", "222", "333"], end => Assert.Contains($"•••{end}", page, StringComparison.Ordinal));
        Assert.DoesNotContain("5550", page, StringComparison.Ordinal);
        Assert.Contains("customer …9Q2Z", page, StringComparison.Ordinal);
        Assert.DoesNotContain("01JTEST", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_grow_until_the_page_is_made()
    {
        var page = await PageAsync("/status/routing", later: TimeSpan.FromSeconds(4));
        Assert.Contains(">0:45<", page, StringComparison.Ordinal);
        Assert.Contains(">4:04<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callback_says_who_calls_or_when_it_is_tried_again()
    {
        var page = await PageAsync("/status/routing");
        Assert.Contains("Вера is calling", page, StringComparison.Ordinal);
        Assert.Contains("not before 09:15:00", page, StringComparison.Ordinal);
        Assert.Contains("when it is its turn", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_page_leads_from_an_interaction_to_its_decisions()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        site.Interactions = () =>
        [
            DemoSite.Interaction("+79215550144", InteractionOutcome.Handled) with { Interaction = new InteractionId("d1") },
            DemoSite.Interaction("+79215550199", InteractionOutcome.Handled),
        ];
        var page = await site.GetAsync("/status");
        Assert.Contains("/status/routing?interaction=d1", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("routing?interaction=").Length - 1);
    }

    [Fact]
    public void Everything_that_keeps_an_agent_from_a_contact_has_its_own_words()
    {
        var words = Enum.GetValues<Exclusion>().Select(DecisionWords.Of).ToArray();
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    private static async Task<string> PageAsync(string path, TimeSpan later = default)
    {
        var report = SampleReports.Morning();
        await using var site = await DemoSite.StartAsync(new FakeTimeProvider(report.At + later));
        site.Report = report;
        return WebUtility.HtmlDecode(await site.GetAsync(path));
    }
}
