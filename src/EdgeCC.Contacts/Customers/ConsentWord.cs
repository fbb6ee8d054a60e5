using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>What a customer last said to one purpose on one channel.</summary>
/// <param name="Purpose">To what.</param>
/// <param name="Channel">On which channel; null: on every one.</param>
/// <param name="IsGiven">True for yes.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when it holds; null: until it is withdrawn.</param>
/// <param name="Interaction">In which interaction, if in one.</param>
/// <param name="Order">The place of that among everything that was told: clocks jump.</param>
public sealed record ConsentWord(
    ConsentPurpose Purpose,
    Channel? Channel,
    bool IsGiven,
    DateTimeOffset At,
    DateTimeOffset? Until,
    InteractionId? Interaction,
    long Order)
{
    /// <summary>
    /// What follows for one channel. The word for the channel counts before the one for all; but a later no to all is
    /// a no to each.
    /// </summary>
    public static ConsentStatus StatusOf(
        IEnumerable<ConsentWord> words, ConsentPurpose purpose, Channel channel, DateTimeOffset now)
    {
        ConsentWord? forChannel = null, forAll = null;
        foreach (var word in words.Where(word => word.Purpose == purpose))
        {
            if (word.Channel is null)
            {
                forAll = Later(forAll, word);
            }
            else if (word.Channel == channel)
            {
                forChannel = Later(forChannel, word);
            }
        }

        var counts = forChannel is null || forAll is { IsGiven: false } no && no.Order > forChannel.Order
            ? forAll
            : forChannel;
        return counts?.StatusAt(now) ?? ConsentStatus.NotGiven;
    }

    private static ConsentWord Later(ConsentWord? one, ConsentWord other) =>
        one is null || other.Order > one.Order ? other : one;

    private ConsentStatus StatusAt(DateTimeOffset now) =>
        !IsGiven ? ConsentStatus.Withdrawn : Until <= now ? ConsentStatus.Expired : ConsentStatus.Given;
}
