using System.Collections.Frozen;
using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;
using EdgeCC.Network.Media;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>The product's media plane, with bridged legs as the Switchboard would plan them.</summary>
internal sealed class ProductRelay : IRelay
{
    private readonly MediaPlane _plane;

    public ProductRelay(int count)
    {
        var model = new MediaModel(IPAddress.Loopback, FirstPort: 0, count);
        _plane = new MediaPlane(model, FrozenDictionary<int, ISoundPort>.Empty, new NoMailbox(), TimeProvider.System, NullLogger.Instance);
    }

    public IReadOnlyList<int> Ports => _plane.Ports;

    public long Relayed => _plane.Counts.Relayed;

    public void Start(int[] peers)
    {
        _plane.Start();
        for (var i = 0; i < peers.Length; i++)
        {
            _plane.SetPlan(new BridgePlan(
                Ports[i],
                new LegId(i),
                new RtpPeer(new IPEndPoint(IPAddress.Loopback, peers[i]), AudioCodec.Pcmu, PayloadType: 0, DigitPayloadType: 101),
                SoundDirection.SendReceive,
                new SoundSource.Relaying(Ports[i ^ 1]),
                ListenForDigits: false,
                SilenceLimit: TimeSpan.FromSeconds(30)));
        }
    }

    private sealed class NoMailbox : IMailbox
    {
        public bool TryPost(Event @event) => true;
    }
}
