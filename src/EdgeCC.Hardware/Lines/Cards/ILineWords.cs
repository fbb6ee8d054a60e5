using EdgeCC.Calls.Lines;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>What the house and a kind of port say to each other, each in its own words. Pure.</summary>
internal interface ILineWords
{
    /// <summary>What the port is told of an order; null where it has nothing to do.</summary>
    LineEvent? Order(ToLine order);

    /// <summary>What the house is told of what the port tells; null where it need not know.</summary>
    AtLine? News(LineEffect told);

    /// <summary>What brings the port to rest when its sound is gone.</summary>
    LineEvent Rest { get; }
}
