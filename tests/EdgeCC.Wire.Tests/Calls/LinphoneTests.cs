using EdgeCC.Wire.Tests.Peers;

namespace EdgeCC.Wire.Tests.Calls;

/// <summary>What needs a telephone newer than baresip 1.0 and SIPp 3.6, which know no digest but MD5.</summary>
public sealed class LinphoneTests
{
    [Theory]
    [InlineData("sha-256")]
    [InlineData("both")]
    public async Task Phone_that_can_registers_with_SHA_256(string digest)
    {
        await using var branch = Branch.Prepare();
        branch.Change("edgecc.yaml", "digest: md5", $"digest: {digest}");
        await branch.StartProcessAsync();
        await using var phone = new Linphone(branch.Sip, Branch.Phone(1), Branch.PhonePassword(1));
        Assert.Contains("algorithm=SHA-256", await phone.RegisteredAsync(), StringComparison.Ordinal);
    }
}
