namespace EdgeCC.Routing.Queues;

/// <summary>Contacts by their place, first come first. Almost everybody joins at the end and leaves from the front.</summary>
internal sealed class Line
{
    /// <summary>First come first.</summary>
    public static readonly Comparer<Contact> ByPlace = Comparer<Contact>.Create(Compare);

    private readonly List<Contact> _contacts = [];

    public int Count => _contacts.Count;

    /// <summary>How many of them are yet to be called.</summary>
    public int Callbacks { get; private set; }

    public Contact? First => _contacts.Count == 0 ? null : _contacts[0];

    public Contact this[int place] => _contacts[place];

    public IReadOnlyList<Contact> Contacts => _contacts;

    /// <summary>Lets a contact in at its place, if it is not in yet.</summary>
    public void Add(Contact contact)
    {
        if (_contacts.Count == 0 || Compare(_contacts[^1], contact) < 0)
        {
            Insert(_contacts.Count, contact);
        }
        else if (_contacts.BinarySearch(contact, ByPlace) is var place and < 0)
        {
            Insert(~place, contact);
        }
    }

    private void Insert(int place, Contact contact)
    {
        _contacts.Insert(place, contact);
        Callbacks += contact.Callback is null ? 0 : 1;
    }

    /// <summary>Takes a contact out, if it is in.</summary>
    public bool Remove(Contact contact)
    {
        var place = _contacts.BinarySearch(contact, ByPlace);
        if (place < 0)
        {
            return false;
        }

        _contacts.RemoveAt(place);
        Callbacks -= contact.Callback is null ? 0 : 1;
        return true;
    }

    /// <summary>The contact's place, from 1.</summary>
    public int PositionOf(Contact contact) => _contacts.BinarySearch(contact, ByPlace) + 1;

    /// <summary>How many have a rank of at most <paramref name="rank"/>.</summary>
    public int CountUpTo(TimeSpan rank)
    {
        var (low, high) = (0, _contacts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _contacts[middle].Rank <= rank ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public void Clear()
    {
        _contacts.Clear();
        Callbacks = 0;
    }

    /// <summary>Negative where <paramref name="one"/> comes first.</summary>
    public static int Compare(Contact one, Contact other)
    {
        var byRank = one.Rank.CompareTo(other.Rank);
        return byRank != 0 ? byRank : one.Ticket.CompareTo(other.Ticket);
    }
}
