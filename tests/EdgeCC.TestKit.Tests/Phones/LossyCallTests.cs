using CsCheck;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Tests.Net;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Phones;

public sealed class LossyCallTests
{
    private static readonly Action<VirtualPhone>[] Deeds =
    [
        phone => phone.HangUp(),
        phone => phone.Answer(),
        phone => phone.Hold(),
        phone => phone.Resume(),
        phone => phone.Refuse(486),
        phone => phone.Call("other"),
    ];

    [Fact]
    public void Whatever_two_phones_do_over_a_bad_network_it_ends_clean() =>
        Gen.Select(
            Gen.Int[0, int.MaxValue],
            Gen.Double[0, 0.4],
            Gen.Select(Gen.Int[0, 4000], Gen.Bool, Gen.Int[0, Deeds.Length - 1]).Array[1, 8])
        .Sample(
            (seed, loss, deeds) =>
            {
                var office = new Office(LinkConditions.BadMobile with { Loss = loss }, seed);
                office.Anna.Call("boris");
                foreach (var (wait, isAnna, deed) in deeds)
                {
                    office.Time.Run(wait.Milliseconds());
                    Deeds[deed](isAnna ? office.Anna : office.Boris);
                }

                EndCleanly(office);
            },
            iter: 400);

    private static void EndCleanly(Office office)
    {
        office.Network.Conditions = LinkConditions.Lan;
        office.Time.Run(2.Minutes());
        office.Anna.HangUp();
        office.Boris.HangUp();
        office.Time.Run(5.Minutes());

        Assert.False(office.Anna.IsBusy, "Anna has a call left.");
        Assert.False(office.Boris.IsBusy, "Boris has a call left.");
        Assert.Equal(0, office.Anna.Transactions.Total + office.Boris.Transactions.Total);
        Assert.Null(office.Anna.NextDeadline);
        Assert.Null(office.Boris.NextDeadline);
        AssertEveryCallEnded(office.Anna);
        AssertEveryCallEnded(office.Boris);
    }

    private static void AssertEveryCallEnded(VirtualPhone phone) =>
        Assert.True(phone.Told<CallEnded>().Count() >= phone.Told<CallAnswered>().Count());
}
