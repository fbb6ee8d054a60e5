using System.Net.Sockets;
using EdgeCC.Benchmarks.Appliance;
using EdgeCC.TestKit.Phones;

namespace EdgeCC.Benchmarks.Telephones;

/// <summary>A running appliance with N agents at their desks and N customers on the trunk.</summary>
internal sealed class Floor : IDisposable
{
    private const int SigningInAtOnce = 20;

    private readonly ApplianceFolder _folder;

    public Floor(int agents)
    {
        _folder = new ApplianceFolder(agents);
        Appliance = new ApplianceProcess(_folder);
        using (var call = new FirstCall(_folder.Sip))
        {
            call.AwaitAnswer(Appliance);
        }

        Desks = new SoftphoneBank(
            [.. Enumerable.Range(0, agents).Select(i => new SoftphoneAccount(
                ApplianceFolder.Phone(i), ApplianceFolder.Password, _folder.Sip))],
            ApplianceFolder.Desks);
        Customers = new SoftphoneBank(
            [.. Enumerable.Range(0, agents).Select(i => new SoftphoneAccount("carrier", "", _folder.Sip) { CallerNumber = Caller(i) })],
            ApplianceFolder.Carrier);
    }

    public ApplianceProcess Appliance { get; }

    public SoftphoneBank Desks { get; }

    public SoftphoneBank Customers { get; }

    /// <summary>The RTP sockets: those of customers even, those of desks odd. Who talks to whom is the appliance's choice.</summary>
    public IReadOnlyList<Socket> RtpSockets => [.. Customers.Sound.Zip(Desks.Sound).SelectMany(Pair)];

    /// <summary>The number customer <paramref name="customer"/> is shown with.</summary>
    public static string Caller(int customer) => $"+7921{customer:D7}";

    /// <summary>Registers every desk phone and signs its agent in.</summary>
    public void SignIn()
    {
        for (var first = 0; first < Desks.Count; first += SigningInAtOnce)
        {
            var some = first..Math.Min(first + SigningInAtOnce, Desks.Count);
            Each(some, i => Desks.Do(i, (phone, now) => phone.Register(now)));
            Desks.Await("registered", some, phone => phone.IsRegistered);
            Each(some, i => Desks.Do(i, (phone, now) => phone.Call(ApplianceFolder.SignIn, now)));
            Desks.Await("signed in", some, phone => !phone.IsBusy);
        }
    }

    /// <summary>Every customer calls, and every agent answers. What either end sends is heard at the other after this.</summary>
    public void Bridge()
    {
        Each(..Desks.Count, i => Desks.Do(i, (phone, _) => phone.Policy = new IncomingPolicy.Answer(TimeSpan.Zero)));
        for (var first = 0; first < Customers.Count; first += SigningInAtOnce)
        {
            var some = first..Math.Min(first + SigningInAtOnce, Customers.Count);
            Each(some, i => Customers.Do(i, (phone, now) => phone.Call(ApplianceFolder.Number, now)));
            Customers.Await("answered", some, phone => phone.IsTalking);
        }

        Desks.Await("talking", .., phone => phone.IsTalking);
        Customers.ConnectSound();
        Desks.ConnectSound();
    }

    public void Dispose()
    {
        Desks.Dispose();
        Customers.Dispose();
        Appliance.Dispose();
        _folder.Dispose();
    }

    private static Socket[] Pair((Socket Customer, Socket Desk) ends) => [ends.Customer, ends.Desk];

    private static void Each(Range range, Action<int> act)
    {
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            act(i);
        }
    }
}
