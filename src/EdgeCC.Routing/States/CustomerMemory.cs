using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>What the router knows of customers: who talked with them last, who talks with them now, who is to call them, who gave up.</summary>
internal sealed class CustomerMemory
{
    private readonly Dictionary<CustomerId, List<Contact>> _conversations = [];
    private readonly Dictionary<CustomerId, int> _callers = [];
    private readonly Dictionary<CustomerId, List<Contact>> _callbacks = [];
    private readonly Dictionary<string, Contact> _callbacksByNumber = [];

    public CustomerMemory()
    {
        LastAgents = new LastAgents(Profiles);
        Abandoned = new AbandonedBook(Profiles);
    }

    /// <summary>Which profiles are one customer's.</summary>
    public ProfileCircles Profiles { get; } = new();

    public LastAgents LastAgents { get; }

    public AbandonedBook Abandoned { get; }

    /// <summary>In no order.</summary>
    public IReadOnlyCollection<Contact> Callbacks => _callbacksByNumber.Values;

    /// <summary>The customer's latest conversation on another channel than <paramref name="except"/>.</summary>
    public Contact? ConversationWith(CustomerId customer, Channel except)
    {
        Contact? latest = null;
        foreach (var profile in Profiles.Of(customer))
        {
            var conversation = _conversations.GetValueOrDefault(profile)?.FindLast(contact => contact.Channel != except);
            latest = conversation is null || latest?.Connected > conversation.Connected ? latest : conversation;
        }

        return latest;
    }

    /// <summary>The calls a customer waits for, to several numbers perhaps; the oldest first.</summary>
    public IReadOnlyList<Contact> CallbacksFor(CustomerId customer)
    {
        var profiles = Profiles.Of(customer);
        if (profiles.Length == 1)
        {
            return _callbacks.TryGetValue(customer, out var own) ? own.ToArray() : [];
        }

        var all = new List<Contact>();
        foreach (var profile in profiles)
        {
            all.AddRange(_callbacks.GetValueOrDefault(profile) ?? []);
        }

        return [.. all.OrderBy(contact => contact.Ticket)];
    }

    public Contact? CallbackTo(string number) => _callbacksByNumber.GetValueOrDefault(number);

    /// <summary>True while the customer waits in a queue by telephone.</summary>
    public bool IsCalling(CustomerId customer)
    {
        foreach (var profile in Profiles.Of(customer))
        {
            if (_callers.ContainsKey(profile))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes a contact as whatever it is now, under its customer.</summary>
    public void Note(Contact contact)
    {
        if (contact is { IsWaiting: true })
        {
            NoteCaller(contact);
        }

        if (contact is { Stage: ContactStage.Connected, Agent: { } agent })
        {
            NoteConversation(contact, agent.Id);
        }

        if (CallbackTo(contact.Callback?.Number ?? "") == contact)
        {
            NoteCallback(contact);
        }
    }

    /// <summary>The opposite of <see cref="Note"/>, but for the last agent.</summary>
    public void Forget(Contact contact)
    {
        if (contact is { IsWaiting: true })
        {
            ForgetCaller(contact);
        }

        ForgetConversation(contact);
        Leave(_callbacks, contact);
    }

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
        Join(_conversations, contact);
        if (contact.Customer is { } customer)
        {
            LastAgents.Note(customer, agent);
        }
    }

    public void ForgetConversation(Contact contact) => Leave(_conversations, contact);

    public void NoteCallback(Contact contact)
    {
        _callbacksByNumber[contact.Callback!.Number] = contact;
        Join(_callbacks, contact);
    }

    public void ForgetCallback(Contact contact)
    {
        if (CallbackTo(contact.Callback!.Number) == contact)
        {
            _callbacksByNumber.Remove(contact.Callback.Number);
        }

        Leave(_callbacks, contact);
    }

    private static void Join(Dictionary<CustomerId, List<Contact>> contacts, Contact contact)
    {
        if (contact.Customer is { } customer)
        {
            if (contacts.TryGetValue(customer, out var others))
            {
                others.Add(contact);
            }
            else
            {
                contacts.Add(customer, [contact]);
            }
        }
    }

    private static void Leave(Dictionary<CustomerId, List<Contact>> contacts, Contact contact)
    {
        if (contact.Customer is { } customer
            && contacts.TryGetValue(customer, out var others)
            && others.Remove(contact)
            && others.Count == 0)
        {
            contacts.Remove(customer);
        }
    }

    private static bool IsCaller(Contact contact, out CustomerId customer)
    {
        customer = contact.Customer.GetValueOrDefault();
        return contact is { Channel: Channel.Voice, Callback: null, Customer: not null };
    }
}
