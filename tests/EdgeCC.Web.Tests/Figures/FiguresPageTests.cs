using System.Net;
using System.Text.Json.Nodes;

namespace EdgeCC.Web.Tests.Figures;

public sealed class FiguresPageTests
{
    private static readonly string[] Variants =
    [
        "answered in time / (answered + abandoned) = 860 / 1060 = 81.1 %",
        "(answered in time + abandoned in time) / (answered + abandoned) = 880 / 1060 = 83.0 %",
        "answered in time / answered = 860 / 1000 = 86.0 %",
        "answered in time / (answered + abandoned - abandoned in time) = 860 / 1040 = 82.7 %",
        "answered in time / (answered + abandoned - short abandons) = 860 / 1050 = 81.9 %",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/status/figures")]
    [InlineData("/status/figures?queue=sales")]
    [InlineData("/status/figures?queue=sales&channel=voice")]
    public async Task The_service_level_is_written_out_in_its_five_variants(string path)
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Checked();
        var page = WebUtility.HtmlDecode(await site.GetAsync(path));
        Assert.All(Variants, variant => Assert.Contains(variant, page, StringComparison.Ordinal));
        Assert.Contains("in time: within 20 s; short: up to 5 s", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nothing_feeds_has_no_data_yet_and_is_neither_good_nor_bad()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Checked();
        var page = await site.GetAsync("/status/figures?queue=support");
        Assert.Equal(13, page.Split("no data yet").Length - 1);
        Assert.DoesNotContain("no data<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_below_its_target_is_marked_by_shape()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        var page = await site.GetAsync("/status/figures");
        var queues = page[..page.IndexOf("<h2>Topics", StringComparison.Ordinal)];
        Assert.Equal(1, queues.Split("shape attention").Length - 1);
        Assert.Equal(2, queues.Split("shape urgent").Length - 1);
    }

    [Fact]
    public async Task First_contact_resolution_says_of_which_days_it_is()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        var page = await site.GetAsync("/status/figures");
        Assert.Contains("first contacts without a repeat / first contacts = 2 / 3 = 66.7 %", page, StringComparison.Ordinal);
        Assert.Contains("Contacts from 9 November to 15 November", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_comes_up_more_than_usual_is_marked_by_shape()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        var page = WebUtility.HtmlDecode(await site.GetAsync("/status/figures"));
        var topics = page[page.IndexOf("<h2>Topics", StringComparison.Ordinal)..page.IndexOf("<h2>Agents", StringComparison.Ordinal)];
        Assert.Equal(1, topics.Split("more than usual").Length - 1);
        Assert.Contains("not known yet", topics, StringComparison.Ordinal);
        Assert.Equal("доставка", (string)JsonNode.Parse(await site.GetAsync("/api/figures"))!["topics"]![0]!["name"]!);
    }

    [Fact]
    public async Task Occupancy_is_of_the_branch_and_of_agents_and_not_of_a_queue()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        Assert.Contains("Анна", WebUtility.HtmlDecode(await site.GetAsync("/status/figures")), StringComparison.Ordinal);
        Assert.DoesNotContain("ccupancy", await site.GetAsync("/status/figures?queue=sales"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queue=nothing")]
    [InlineData("channel=nothing")]
    [InlineData("channel=")]
    [InlineData("queue=sales&channel=3")]
    [InlineData("queue=%3Cscript%3E")]
    public async Task Figures_of_what_there_is_not_are_not_found(string query)
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        Assert.Equal(
            HttpStatusCode.NotFound, (await site.Client.GetAsync($"/status/figures?{query}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Before_the_first_report_the_page_says_so_and_a_script_is_told_to_come_again()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Contains("The service is starting", await site.GetAsync("/status/figures"), StringComparison.Ordinal);
        Assert.Contains("The service is starting", await site.GetAsync("/status/routing"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable, (await site.Client.GetAsync("/api/figures", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_script_reads_each_figure_with_its_formula_and_version()
    {
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Checked();
        var day = JsonNode.Parse(await site.GetAsync("/api/figures"))!;
        var sales = day["queues"]![0]!;
        Assert.Equal(("sales", 1060L, 1000L, 60L), (
            (string)sales["queue"]!, (long)sales["offered"]!, (long)sales["answered"]!, (long)sales["abandoned"]!));
        Assert.Equal(20, (double)sales["targets"]![0]!["within"]!);

        var level = sales["figures"]![0]!;
        Assert.Equal(("service level", 1, "Share"), ((string)level["name"]!, (int)level["version"]!, (string)level["unit"]!));
        Assert.Equal(860 / 1060.0, (double)level["value"]!, 12);
        Assert.Equal(Variants, sales["figures"]!.AsArray().Take(5).Select(figure => (string)figure!["written"]!));
        Assert.Equal(14, day["branch"]!["figures"]!.AsArray().Count);
    }
}
