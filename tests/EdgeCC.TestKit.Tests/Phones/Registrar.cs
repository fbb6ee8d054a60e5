using System.Net;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Phones;

/// <summary>As much of a registrar as a phone notices: challenges everything, grants what is configured.</summary>
internal sealed class Registrar : ITimed
{
    private readonly SipTransactionLayer _transactions = new(SipTimers.Standard, 100);
    private readonly DigestAuthenticator _digest = new("test", new byte[32], TimeSpan.FromHours(1));
    private readonly Random _random = new(5);
    private readonly Timeline _time;
    private readonly VirtualNetwork _network;

    public Registrar(Timeline time, VirtualNetwork network, IPEndPoint address)
    {
        _time = time;
        _network = network;
        network.Attach(address, (message, flow) => Do(outputs => _transactions.Receive(message, flow, time.Now, _random, outputs)));
        time.Join(this);
    }

    /// <summary>Below this a lifetime is refused with 423.</summary>
    public TimeSpan ShortestLifetime { get; set; }

    /// <summary>The authenticated requests, in order.</summary>
    public List<SipRequest> Taken { get; } = [];

    public int Challenged { get; private set; }

    public TimeSpan? NextDeadline => _transactions.NextDeadline;

    public void Advance(TimeSpan now) => Do(outputs => _transactions.Advance(now, outputs));

    private void Do(Action<List<SipOutput>> act)
    {
        var outputs = new List<SipOutput>();
        act(outputs);
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i] is MessageToSend send)
            {
                _network.Send(send.Message, send.Flow);
            }
            else if (outputs[i] is RequestArrived arrived)
            {
                _transactions.Respond(arrived.Transaction, Answer(arrived.Request), _time.Now, outputs);
            }
        }
    }

    private SipResponse Answer(SipRequest request)
    {
        if (_digest.Verify(request, IPAddress.Loopback, user => user == "101" ? "right" : null, _time.Now) is not DigestVerdict.Authenticated)
        {
            Challenged++;
            return _digest.CreateChallengeResponse(request, IPAddress.Loopback, _time.Now, stale: false);
        }

        Taken.Add(request);
        if (request.Method != SipMethods.Register)
        {
            return request.CreateResponse(486, toTag: "tag");
        }

        var lifetime = TimeSpan.FromSeconds(request.Headers.Expires ?? 0);
        if (lifetime > TimeSpan.Zero && lifetime < ShortestLifetime)
        {
            var refusal = request.CreateResponse(423, toTag: "tag");
            return refusal with { Headers = refusal.Headers.With("Min-Expires", $"{ShortestLifetime.TotalSeconds:F0}") };
        }

        var granted = request.CreateResponse(200, toTag: "tag");
        return granted with { Headers = granted.Headers.With("Contact", request.Headers.Get("Contact")! + $";expires={lifetime.TotalSeconds:F0}") };
    }
}
