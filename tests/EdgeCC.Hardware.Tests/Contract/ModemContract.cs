using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Hardware.Modem.Simulation;
using EdgeCC.Hardware.Tests.Modem;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What a modem for short messages keeps to, whatever lies between it and us.</summary>
[Trait("Contract", "modem")]
public abstract class ModemContract : IDisposable
{
    private const string Cyrillic = "Здравствуйте! Мой заказ 4711 не пришёл, а обещали ещё вчера. Ответьте, пожалуйста, как можно скорее, я жду.";

    private protected abstract IReadOnlyList<TextEvent> Posts { get; }

    private protected abstract T Twin<T>(Func<SimulatedModem, T> act);

    private protected abstract void Accept(TextReceived received);

    private protected abstract void Send(TextToSend message);

    private protected abstract void Plug(bool isThere);

    /// <summary>Lets time pass until something is so, or fails.</summary>
    private protected abstract void Until(Func<bool> reached);

    public abstract void Dispose();

    [Fact]
    public void Message_in_two_parts_comes_whole_and_is_deleted_once_it_is_accepted()
    {
        Plug(true);
        Twin(twin => Deliver(twin, 1, 0));
        Until(() => Posts.Count > 0);
        var received = Assert.IsType<TextReceived>(Posts[0]);
        Assert.Equal(Cyrillic, received.Text);
        Assert.Equal(2, Twin(twin => twin.Stored));
        Accept(received);
        Until(() => Twin(twin => twin.Stored) == 0);
    }

    [Fact]
    public void Message_goes_out_and_its_arrival_is_told()
    {
        Plug(true);
        Send(ModemBench.Text("1", Cyrillic));
        Until(() => Posts.OfType<TextDelivered>().Any());
        Assert.Equal(Cyrillic, Twin(twin => string.Concat(twin.Sent.Select(sent => sent.Body.Text))));
    }

    [Fact]
    public void What_comes_and_goes_while_it_is_pulled_out_is_not_lost()
    {
        Plug(true);
        Send(ModemBench.Text("1", "One"));
        Until(() => Posts.OfType<TextDelivered>().Any());
        Plug(false);
        Send(ModemBench.Text("2", "Two"));
        Twin(twin => Deliver(twin, 0, 1));
        Plug(true);
        Until(() => Posts.OfType<TextDelivered>().Count() == 2 && Posts.OfType<TextReceived>().Any());
        Assert.Equal(["One", "Two"], Twin(twin => twin.Sent.Select(sent => sent.Body.Text).ToArray()));
    }

    private static bool Deliver(SimulatedModem twin, params int[] order)
    {
        twin.Deliver(ModemBench.Customer, Cyrillic, ModemBench.Noon, order);
        return true;
    }
}
