namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>Where a branch's flows may ask for data.</summary>
public sealed class EndpointsSectionTests
{
    private const string Asking =
        """
        language: ru
        start: ask
        nodes:
          ask: { data: orders, take: { state: state }, next: end, failed: end }
          end: { end: self-service }
        """;

    [Fact]
    public void Endpoint_is_named_by_a_flow()
    {
        var result = ConfigurationFixture.Read(
            ConfigurationFixture.Main + "\nendpoints: [{ name: orders, url: \"https://crm.example/orders\", method: post, headers: { X-Branch: nevsky }, secrets: { Authorization: CRM_TOKEN } }]",
            Asking);

        Assert.Empty(result.Problems);
        var orders = result.Model!.Endpoints["orders"];
        Assert.Equal((new Uri("https://crm.example/orders"), true), (orders.Url, orders.Posts));
        Assert.Equal(("nevsky", "CRM_TOKEN"), (orders.Headers["x-branch"], orders.Secrets["authorization"]));
    }

    [Fact]
    public void Flow_that_asks_an_endpoint_nobody_has_named_is_refused() => Assert.Contains(
        ConfigurationFixture.Read(ConfigurationFixture.Main, Asking).Problems,
        noted => noted.Message.Contains("orders", StringComparison.Ordinal));

    [Theory]
    [InlineData("{ name: orders, url: \"ftp://crm.example/\" }", "url: expected an http or https address")]
    [InlineData("{ name: orders, url: \"https://me:secret@crm.example/\" }", "url: expected an http or https address")]
    [InlineData("{ name: orders, url: \"https://crm.example/?q=1\" }", "url: expected an http or https address")]
    [InlineData("{ name: orders }", "url: is required")]
    [InlineData("{ name: orders, url: \"http://a/\" }, { name: orders, url: \"http://b/\" }", "is already the name of an endpoint")]
    [InlineData("{ name: orders, url: \"http://a/\", method: put }", "method: expected")]
    [InlineData("{ name: orders, url: \"http://a/\", headers: { Host: b } }", "Host: is no header that can be set here")]
    [InlineData("{ name: orders, url: \"http://a/\", headers: { X-A: \"b\\nc\" } }", "X-A: expected a text without line breaks")]
    [InlineData("{ name: orders, url: \"http://a/\", secrets: { X-A: \"not a name\" } }", "X-A: expected the name of an environment variable")]
    [InlineData("{ name: orders, url: \"http://a/\", headers: { X-A: b }, secrets: { x-a: C } }", "secrets: \"x-a\" stands among headers too")]
    [InlineData("{ name: orders, url: \"http://a/\", proxy: b }", "proxy: is not known here")]
    public void What_is_wrong_is_noted(string endpoints, string problem) => Assert.Contains(
        ConfigurationFixture.Read(ConfigurationFixture.Main + $"\nendpoints: [{endpoints}]").Problems,
        noted => $"{noted.Field}: {noted.Message}".Contains(problem, StringComparison.Ordinal));
}
