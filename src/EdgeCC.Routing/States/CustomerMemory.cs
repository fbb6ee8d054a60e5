using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>What the router knows of customers: who talked with them last, who talks with them now, who is to call them.</summary>
internal sealed class CustomerMemory
{
    /// <summary>So many customers' last agents are remembered; beyond it the one remembered for longest is forgotten.</summary>
    public const int MostRemembered = 20_000;

    private readonly Dictionary<CustomerId, AgentId> _lastAgents = [];
    private readonly Queue<CustomerId> _remembered = new();
    private readonly Dictionary<CustomerId, List<Contact>> _conversations = [];
    private readonly Dictionary<CustomerId, int> _callers = [];
    private readonly Dictionary<CustomerId, Contact> _callbacks = [];
    private readonly Dictionary<string, Contact> _callbacksByNumber = [];

    /// <summary>In no order.</summary>
    public IReadOnlyCollection<Contact> Callbacks => _callbacksByNumber.Values;

    public AgentId? LastAgentOf(CustomerId customer) =>
        _lastAgents.TryGetValue(customer, out var agent) ? agent : null;

    /// <summary>The customer's latest conversation on another channel than <paramref name="except"/>.</summary>
    public Contact? ConversationWith(CustomerId customer, Channel except) =>
        _conversations.GetValueOrDefault(customer)?.FindLast(contact => contact.Channel != except);

    public Contact? CallbackFor(CustomerId customer) => _callbacks.GetValueOrDefault(customer);

    public Contact? CallbackTo(string number) => _callbacksByNumber.GetValueOrDefault(number);

    /// <summary>True while the customer waits in a queue by telephone.</summary>
    public bool IsCalling(CustomerId customer) => _callers.ContainsKey(customer);

    public void NoteCaller(Contact contact)
    {
        if (IsCaller(contact, out var customer))
        {
            _callers[customer] = _callers.GetValueOrDefault(customer) + 1;
        }
    }

    public void ForgetCaller(Contact contact)
    {
        if (IsCaller(contact, out var customer) && --_callers[customer] == 0)
        {
            _callers.Remove(customer);
        }
    }

    public void NoteConversation(Contact contact, AgentId agent)
    {
        if (contact.Customer is { } customer)
        {
            if (_conversations.TryGetValue(customer, out var others))
            {
                others.Add(contact);
            }
            else
            {
                _conversations.Add(customer, [contact]);
            }

            if (!_lastAgents.ContainsKey(customer))
            {
                _remembered.Enqueue(customer);
            }

            _lastAgents[customer] = agent;
            if (_remembered.Count > MostRemembered)
            {
                _lastAgents.Remove(_remembered.Dequeue());
            }
        }
    }

    public void ForgetConversation(Contact contact)
    {
        if (contact.Customer is { } customer
            && _conversations.TryGetValue(customer, out var conversations)
            && conversations.Remove(contact)
            && conversations.Count == 0)
        {
            _conversations.Remove(customer);
        }
    }

    public void NoteCallback(Contact contact)
    {
        _callbacksByNumber[contact.Callback!.Number] = contact;
        if (contact.Customer is { } customer)
        {
            _callbacks[customer] = contact;
        }
    }

    public void ForgetCallback(Contact contact)
    {
        if (CallbackTo(contact.Callback!.Number) == contact)
        {
            _callbacksByNumber.Remove(contact.Callback.Number);
        }

        if (contact.Customer is { } customer && CallbackFor(customer) == contact)
        {
            _callbacks.Remove(customer);

            // A customer may wait for calls to several numbers.
            if (Callbacks.Where(other => other.Customer == customer).MinBy(other => other.Ticket) is { } other)
            {
                _callbacks.Add(customer, other);
            }
        }
    }

    private static bool IsCaller(Contact contact, out CustomerId customer)
    {
        customer = contact.Customer.GetValueOrDefault();
        return contact is { Channel: Channel.Voice, Callback: null, Customer: not null };
    }
}
