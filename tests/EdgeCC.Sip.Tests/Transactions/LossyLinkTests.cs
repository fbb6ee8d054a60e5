using CsCheck;

namespace EdgeCC.Sip.Tests.Transactions;

public sealed class LossyLinkTests
{
    /// <summary>
    /// Whatever the link loses, doubles and delays: each request is told at most once, each of ours comes to exactly one
    /// end, and no transaction is left on either side.
    /// </summary>
    [Fact]
    public void Both_sides_always_end() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1], Gen.Double[0, 0.5]).Sample(
            (seed, loss, doubling) =>
            {
                var link = new LossyLink(new Random(seed), loss, doubling);
                link.Run();
                link.AssertEnded();
            },
            iter: 300);

    [Fact]
    public void On_a_perfect_link_nothing_is_repeated_needlessly()
    {
        var link = new LossyLink(new Random(1), loss: 0, doubling: 0);
        link.Run();
        link.AssertEnded();
        Assert.Equal(0, link.TimeOuts);
    }
}
