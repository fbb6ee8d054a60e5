namespace EdgeCC.Web.Tests;

public sealed class WallboardTests
{
    [Fact]
    public async Task First()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Busy());
        var page = await site.GetAsync("/wallboard");
        Assert.Contains("LOCAL", page, StringComparison.Ordinal);
        Console.WriteLine(page.Length);
        Console.WriteLine(page);
        Console.WriteLine(await site.GetAsync("/api/board"));
    }
}
