using System.Text;
using CsCheck;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Tests.Wire;

public class AcknowledgementTests
{
    [Theory]
    [InlineData("{\"epoch\":\"e\",\"sequence\":7}", false)]
    [InlineData("{\"epoch\":\"e\",\"sequence\":7,\"resend\":true}", true)]
    public void Acknowledgement_reads_what_is_written(string json, bool resend)
    {
        var acknowledgement = new Acknowledgement("e", 7, resend);

        Assert.Equal(json, Encoding.UTF8.GetString(acknowledgement.Write()));
        Assert.Equal(acknowledgement, Acknowledgement.TryRead(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"epoch\":null,\"sequence\":7}")]
    [InlineData("{\"epoch\":\"e\",\"sequence\":-1}")]
    [InlineData("{\"epoch\":\"e\",\"sequence\":1e99}")]
    [InlineData("{\"epoch\":\"e\",\"sequence\":\"7\"}")]
    public void Nonsense_is_no_acknowledgement(string json) =>
        Assert.Null(Acknowledgement.TryRead(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Reading_arbitrary_bytes_never_throws() =>
        Gen.Byte.Array[0, 600].Sample(bytes => _ = Acknowledgement.TryRead(bytes));
}
