using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Metrics;

/// <summary>The latest contacts of one profile on every channel, for first-contact resolution.</summary>
internal sealed class CustomerHistory
{
    /// <summary>Beyond it the oldest is forgotten.</summary>
    public const int MostContacts = 32;

    private readonly Dictionary<InteractionId, Contact> _contacts = [];

    /// <summary>It was somebody else's.</summary>
    public void Drop(InteractionId interaction) => _contacts.Remove(interaction);

    public void Keep(InteractionId interaction, ContactStory story)
    {
        var handled = story.Connected is { } connected
            ? new MetricsKey(connected.QueueId, story.Channel)
            : _contacts.GetValueOrDefault(interaction)?.Handled;
        _contacts[interaction] = new Contact(story.Began, handled, story.IsCallback);
        if (_contacts.Count > MostContacts)
        {
            _contacts.Remove(_contacts.MinBy(pair => pair.Value.Began).Key);
        }
    }

    /// <summary>
    /// First contacts: handled, with no other handled one in the window before. They are resolved when the customer did
    /// not come again within the window after, on any channel, and not yet judged while that window runs.
    /// </summary>
    /// <param name="whole">The histories of all profiles that are known to be this customer's, this one among them.</param>
    /// <param name="window">Within which a customer comes again.</param>
    /// <param name="now">Up to when it is known.</param>
    public IEnumerable<Entry> Judge(CustomerHistory[] whole, TimeSpan window, DateTimeOffset now)
    {
        foreach (var contact in _contacts.Values)
        {
            if (contact.Handled is not { } key || whole.Any(history => history._contacts.Values.Any(other => IsHandledBefore(other, contact, window))))
            {
                continue;
            }

            var again = whole.Any(history => history._contacts.Values.Any(other => IsRepeatOf(contact, other, window)));
            if (again || now - contact.Began > window)
            {
                yield return new Entry(contact.Began, key, Measure.FirstContacts, 1);
                yield return new Entry(contact.Began, key, Measure.ResolvedAtFirst, again ? 0 : 1);
            }
        }
    }

    private static bool IsHandledBefore(Contact other, Contact contact, TimeSpan window) =>
        other.Handled is not null && other.Began < contact.Began && contact.Began - other.Began <= window;

    private static bool IsRepeatOf(Contact contact, Contact other, TimeSpan window) =>
        !other.IsCallback && other.Began > contact.Began && other.Began - contact.Began <= window;

    private sealed record Contact(DateTimeOffset Began, MetricsKey? Handled, bool IsCallback);
}
