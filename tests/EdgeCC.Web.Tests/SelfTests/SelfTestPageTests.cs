using System.Net;
using System.Text.Json.Nodes;
using EdgeCC.Engine.Health;

namespace EdgeCC.Web.Tests.SelfTests;

public sealed class SelfTestPageTests
{
    private const string Hostile = "<script>alert(1)</script>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_test_it_says_what_will_happen()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Contains("data-press=\"/selftest/runs\"", await site.GetAsync("/selftest"), StringComparison.Ordinal);
        Assert.Empty(site.Inspection.Tried);
    }

    [Fact]
    public async Task A_technician_is_led_from_part_to_part_and_each_shows_itself_while_it_is_asked_about()
    {
        await using var site = await BegunAsync();
        Assert.Contains("1 of 3: Lamp L1", await site.GetAsync("/selftest"), StringComparison.Ordinal);
        Assert.Equal([SampleInspection.Lamp], site.Inspection.Tried);

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(site, "/selftest/runs/1/steps/3/yes"));
        Assert.Contains("2 of 3: LCD 20 x 4", await site.GetAsync("/selftest"), StringComparison.Ordinal);
        Assert.Equal([SampleInspection.Lamp, SampleInspection.Display], site.Inspection.Tried);
    }

    [Fact]
    public async Task When_all_is_well_the_result_says_so_and_the_board_goes_back_to_work()
    {
        await using var site = await BegunAsync();
        await AnswerAsync(site, "yes", "yes", "yes");
        Assert.Contains("Passed: everything works.", await site.GetAsync("/selftest"), StringComparison.Ordinal);
        Assert.Null(site.Inspection.Tried[^1]);
    }

    [Fact]
    public async Task The_result_names_what_to_replace()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 0 });
        site.Inspection.Sounds = [new("Telephone 1", -70, false, "U3 (Ag1171S)")];
        await PostAsync(site, "/selftest/runs");
        await AnswerAsync(site, "yes", "no", "no");
        var page = await site.GetAsync("/selftest");
        Assert.Contains("Not passed: 3 things to see to.", page, StringComparison.Ordinal);
        Assert.Contains("To replace: U3 (Ag1171S); DS1 (20 x 4 character LCD).", page, StringComparison.Ordinal);
        Assert.Contains("Not so: The display LCD 20 x 4 is full of signs.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sensor_that_wants_attention_keeps_the_test_from_being_passed()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 0 });
        site.Inspection.Readings = [site.Inspection.Readings[0] with { Level = HealthLevel.Warning, Text = "80.0 °C; open the vents." }];
        await PostAsync(site, "/selftest/runs");
        await AnswerAsync(site, 2, "yes", "yes", "yes");
        var page = await site.GetAsync("/selftest");
        Assert.Contains("1 thing to see to.", page, StringComparison.Ordinal);
        Assert.Contains("open the vents.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_there_are_calls_no_tone_is_said_into_any_of_them()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 1 });
        await PostAsync(site, "/selftest/runs");
        Assert.Equal(0, site.Inspection.Looped);
        Assert.Contains("Not tested: a call was in progress.", await site.GetAsync("/selftest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_what_is_not_asked_any_more_is_not_taken()
    {
        await using var site = await BegunAsync();
        await PostAsync(site, "/selftest/runs/1/steps/3/yes");
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(site, "/selftest/runs/1/steps/3/no"));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(site, "/selftest/runs/2/steps/4/no"));
        await PostAsync(site, "/selftest/runs");
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(site, "/selftest/runs/1/steps/4/no"));
        Assert.Contains("1 of 3: Lamp L1", await site.GetAsync("/selftest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_shown_again_when_the_technician_has_walked_there()
    {
        await using var site = await BegunAsync();
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(site, "/selftest/shown"));
        Assert.Equal([SampleInspection.Lamp, SampleInspection.Lamp], site.Inspection.Tried);
        site.Inspection.IsBusy = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(site, "/selftest/shown"));
    }

    [Fact]
    public async Task The_box_shows_where_it_is_when_asked()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(site, "/identify"));
        Assert.Equal(1, site.Inspection.Identified);
        site.Inspection.IsBusy = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(site, "/identify"));
    }

    [Theory]
    [InlineData("/selftest/runs")]
    [InlineData("/selftest/shown")]
    [InlineData("/selftest/runs/1/steps/3/no")]
    [InlineData("/identify")]
    public async Task A_page_from_elsewhere_changes_nothing(string path)
    {
        await using var site = await BegunAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.PostAsync(path, "http://elsewhere.example")).StatusCode);
        Assert.Equal([SampleInspection.Lamp], site.Inspection.Tried);
        Assert.Equal(0, site.Inspection.Identified);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Client.GetAsync(path, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Nobody_tests_the_board_without_having_signed_in()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync("/selftest/runs")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync("/identify")).StatusCode);
        Assert.Empty(site.Inspection.Tried);
    }

    [Fact]
    public async Task Hostile_names_are_text()
    {
        await using var site = await DemoSite.StartAsync(branch: Hostile);
        site.Inspection.Name = Hostile;
        site.Inspection.Parts = [new(SampleInspection.Lamp, Hostile, Hostile, Hostile)];
        await PostAsync(site, "/selftest/runs");
        Assert.DoesNotContain("<script>", await site.GetAsync("/selftest"), StringComparison.Ordinal);
        await AnswerAsync(site, "no");
        Assert.DoesNotContain("<script>", await site.GetAsync("/selftest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sensors_tell_is_told_to_scripts_too()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        var sensors = JsonNode.Parse(await site.GetAsync("/api/health"))!["sensors"]!;
        Assert.Equal(("processor", "Temperature", 46.5), ((string?)sensors[0]!["sensor"], (string?)sensors[0]!["kind"], (double?)sensors[0]!["value"]));
    }

    private static async Task<DemoSite> BegunAsync()
    {
        var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 0 });
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(site, "/selftest/runs"));
        return site;
    }

    private static Task AnswerAsync(DemoSite site, params string[] answers) => AnswerAsync(site, 3, answers);

    private static async Task AnswerAsync(DemoSite site, int first, params string[] answers)
    {
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync(site, $"/selftest/runs/1/steps/{first++}/{answer}"));
        }
    }

    private static async Task<HttpStatusCode> PostAsync(DemoSite site, string path)
    {
        if (site.Administrator.ClaimCode is not null)
        {
            await site.ClaimAsync();
        }

        return (await site.PostAsync(path)).StatusCode;
    }
}
