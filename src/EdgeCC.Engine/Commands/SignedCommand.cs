using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Commands;

/// <summary>A command as its signer wrote it.</summary>
/// <param name="Id">Told apart from every other by it.</param>
/// <param name="Appliance">For whom.</param>
/// <param name="Issued">From when it holds.</param>
/// <param name="Expires">Until when it may be begun.</param>
/// <param name="Order">What is to be done.</param>
/// <param name="Key">The key it was signed by.</param>
public sealed record SignedCommand(
    CommandId Id, string Appliance, DateTimeOffset Issued, DateTimeOffset Expires, CommandOrder Order, string Key);
