using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>One address and the profiles it leads to: exactly one, unless it is shared.</summary>
internal sealed class IdentityState
{
    /// <summary>True where several people use it: its links are those it may be.</summary>
    public bool IsShared { get; set; }

    public List<IdentityLink> Links { get; } = [];

    /// <summary>Of a CRM record: the last version taken.</summary>
    public long Version { get; set; }

    public IdentityLink? LinkOf(CustomerId customer) => Links.Find(link => link.Customer == customer);

    public void Put(IdentityLink link)
    {
        var place = Links.FindIndex(other => other.Customer == link.Customer);
        if (place < 0)
        {
            Links.Add(link);
        }
        else
        {
            Links[place] = link;
        }
    }
}
