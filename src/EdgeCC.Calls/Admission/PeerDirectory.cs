using System.Collections.Frozen;
using System.Net;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Admission;

/// <summary>The configured phones and trunks, found by what they show.</summary>
internal sealed class PeerDirectory
{
    private readonly CallsModel _model;
    private readonly FrozenDictionary<string, (Peer Peer, string Password)> _byUser;
    private readonly FrozenDictionary<ExtensionId, PhoneModel> _phones;

    public PeerDirectory(CallsModel model)
    {
        _model = model;
        _phones = model.Phones.ToFrozenDictionary(phone => phone.Number);
        var phones = model.Phones.Select(phone => ((Peer)new Peer.DeskPhone(phone), phone.Password));
        var trunks = model.Trunks
            .Where(trunk => trunk is { User: not null, Password: not null })
            .Select(trunk => ((Peer)new Peer.Line(trunk, ByAddress: false), trunk.Password!));
        _byUser = phones.Concat(trunks).ToFrozenDictionary(entry => entry.Item1.User);
    }

    /// <summary>The peer with this digest user.</summary>
    public Peer? Find(string user) => _byUser.TryGetValue(user, out var entry) ? entry.Peer : null;

    /// <summary>The phone with this extension number.</summary>
    public PhoneModel? Find(ExtensionId extension) => _phones.GetValueOrDefault(extension);

    /// <summary>The trunk this address belongs to.</summary>
    public TrunkModel? Find(IPAddress address) =>
        _model.Trunks.FirstOrDefault(trunk => trunk.Addresses.Any(network => network.Contains(address)));

    /// <summary>True where calls go out to this address.</summary>
    public bool IsProvider(IPAddress address) =>
        _model.Trunks.Any(trunk => trunk.Outbound?.Flow?.Remote.Address.Equals(address) == true);

    /// <summary>The password of a digest user, null for an unknown one.</summary>
    public string? PasswordOf(string user) => _byUser.TryGetValue(user, out var entry) ? entry.Password : null;
}
