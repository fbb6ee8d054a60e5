namespace EdgeCC.Engine.Control;

/// <summary>What is held on behalf of calls; all zero when nobody calls and everything has run out, or something leaks.</summary>
/// <param name="Conversations">Customers being served.</param>
/// <param name="Legs">Legs of calls.</param>
/// <param name="Dialogs">SIP dialogs.</param>
/// <param name="Transactions">SIP transactions.</param>
/// <param name="Ports">RTP ports in use.</param>
/// <param name="Plans">Legs that have sound.</param>
/// <param name="Waiting">Contacts in queues.</param>
/// <param name="Offers">Offers out.</param>
/// <param name="Talking">Agents in conversation.</param>
/// <param name="Visits">Customers in flows.</param>
/// <param name="Interactions">Interactions not ended.</param>
/// <param name="Texts">Written contacts that are open, and what is on its way for them: offers on desks, messages and ends not durable yet.</param>
public sealed record SwitchboardCounts(
    int Conversations,
    int Legs,
    int Dialogs,
    int Transactions,
    int Ports,
    int Plans,
    int Waiting,
    int Offers,
    int Talking,
    int Visits,
    int Interactions,
    int Texts)
{
    /// <summary>Nothing held.</summary>
    public static readonly SwitchboardCounts Idle = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
