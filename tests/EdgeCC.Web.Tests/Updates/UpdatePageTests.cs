using System.Net;
using EdgeCC.Engine.Updates;
using EdgeCC.Model.Facts;

namespace EdgeCC.Web.Tests.Updates;

public sealed class UpdatePageTests
{
    private const int Large = 5 << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bundle_goes_through_to_the_box_whole_and_the_page_follows_it()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        var page = await UploadAsync(site, new byte[Large], "edgecc.raucb");
        Assert.Equal(Large, site.Updates.Received);
        Assert.Contains("Version 0.2.0 is being installed", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason_and_the_next_bundle_may_come()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        site.Updates.Next = new UpdateStatus(UpdateStage.Refused, "0.0.9", "its version is 0.0.9, and 0.1.0 runs already", SampleBoards.Noon);
        var page = await UploadAsync(site, [1, 2, 3], "old.raucb");
        Assert.Contains("The bundle of version 0.0.9 is refused: its version is 0.0.9", page, StringComparison.Ordinal);
        Assert.Contains("<form", page, StringComparison.Ordinal);
        Assert.Contains("Choose a file first", await UploadAsync(site, [], ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_neither_see_it_nor_send_anything()
    {
        await using var site = await DemoSite.StartAsync();
        var look = await site.Client.GetAsync("/update", Cancellation);
        Assert.Equal("/sign-in?then=/update", look.Headers.Location!.OriginalString);
        using var upload = Upload(site, new byte[1000], "edgecc.raucb");
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.SendAsync(upload, Cancellation)).StatusCode);
        Assert.Equal(0, site.Updates.Received);
    }

    [Fact]
    public async Task Only_this_page_takes_a_large_body()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        foreach (var path in (string[])["/account/password", "/panel/buttons/help"])
        {
            using var upload = Upload(site, new byte[100_000], "edgecc.raucb", path);
            Assert.NotEqual(HttpStatusCode.OK, (await site.Client.SendAsync(upload, Cancellation)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await site.PostAsync("/update", ("bundle", "none"))).StatusCode);
        Assert.Equal(0, site.Updates.Received);
    }

    [Theory]
    [InlineData(UpdateStage.Restarting, "starts anew when its calls have ended")]
    [InlineData(UpdateStage.OnTrial, "goes back by itself")]
    [InlineData(UpdateStage.Confirmed, "is well and stays")]
    [InlineData(UpdateStage.WentBack, "went back: &lt;b&gt;")]
    public async Task Every_step_is_told(UpdateStage stage, string words)
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        site.Updates.Status = new UpdateStatus(stage, "0.2.0", "<b>", SampleBoards.Noon);
        Assert.Contains(words, await site.GetAsync("/update"), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(DemoSite site, byte[] bundle, string name)
    {
        using var upload = Upload(site, bundle, name);
        return await (await site.Client.SendAsync(upload, Cancellation)).Content.ReadAsStringAsync(Cancellation);
    }

    private static HttpRequestMessage Upload(DemoSite site, byte[] bundle, string name, string path = "/update")
    {
        var form = new MultipartFormDataContent();
        if (name.Length > 0)
        {
            form.Add(new ByteArrayContent(bundle), "bundle", name);
        }
        else
        {
            form.Add(new StringContent(""), "bundle");
        }

        return new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = form,
            // What is refused for its length leaves a connection that takes nothing more.
            Headers = { { "Origin", site.Edge.Address.GetLeftPart(UriPartial.Authority) }, { "Connection", "close" } },
        };
    }
}
