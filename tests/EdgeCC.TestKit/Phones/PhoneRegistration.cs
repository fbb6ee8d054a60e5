using EdgeCC.Sip.Messages;

namespace EdgeCC.TestKit.Phones;

/// <summary>Keeps a softphone registered (RFC 3261 section 10.2), once asked to.</summary>
internal sealed class PhoneRegistration(UserAgent agent, PhoneRequests requests, SoftphoneAccount account) : IRequestOwner
{
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfterLostFlow = TimeSpan.FromSeconds(1);

    private readonly string _callId = agent.Word();
    private readonly string _instance = InstanceUrn(agent.Random);
    private TimeSpan _lifetime = account.Expires;
    private uint _sequence;
    private bool _wanted;

    /// <summary>When the next REGISTER is due, or null.</summary>
    public TimeSpan? NextDeadline { get; private set; }

    public bool IsRegistered { get; private set; }

    public void Register()
    {
        _wanted = true;
        Send(_lifetime);
    }

    public void Unregister()
    {
        _wanted = false;
        Send(TimeSpan.Zero);
    }

    public void Advance()
    {
        if (NextDeadline <= agent.Now)
        {
            Send(_lifetime);
        }
    }

    /// <summary>The server forgot us with our connection: it is told again, over a new one.</summary>
    public void FlowLost()
    {
        if (_wanted)
        {
            IsRegistered = false;
            NextDeadline = agent.Now + RetryAfterLostFlow;
        }
    }

    public void Answered(SentRequest request, SipResponse response)
    {
        _sequence = request.Request.CSeq.Number;
        var unregistering = request.Request.Headers.Expires == 0;
        if (response.IsSuccess && !unregistering)
        {
            Accept(response);
        }
        else if (response.IsSuccess)
        {
            IsRegistered = false;
            agent.Report(new Unregistered());
        }
        else if (response.Status == 423 && uint.TryParse(response.Headers.Get("Min-Expires"), out var seconds))
        {
            _lifetime = TimeSpan.FromSeconds(seconds);
            Send(_lifetime);
        }
        else if (response.IsFinal)
        {
            Fail(response.Status);
        }
    }

    public void Failed(SentRequest request)
    {
        _sequence = request.Request.CSeq.Number;
        Fail(status: null);
    }

    private void Accept(SipResponse response)
    {
        var granted = GrantedLifetime(response);
        if (_wanted)
        {
            NextDeadline = agent.Now + (granted / 2);
        }

        IsRegistered = true;
        agent.Report(new Registered(granted));
    }

    /// <summary>The registrar decides: the parameter of our contact first, then the header (RFC 3261 section 10.2.4).</summary>
    private TimeSpan GrantedLifetime(SipResponse response)
    {
        var ours = response.Contacts.FirstOrDefault(contact => contact.Uri.IsEquivalentTo(requests.Contact.Uri));
        return uint.TryParse(ours?.Parameters.Get("expires"), out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : response.Headers.Expires is { } header ? TimeSpan.FromSeconds(header) : _lifetime;
    }

    private void Fail(int? status)
    {
        IsRegistered = false;
        NextDeadline = _wanted ? agent.Now + RetryAfterFailure : null;
        agent.Report(new RegistrationFailed(status));
    }

    private void Send(TimeSpan expires)
    {
        NextDeadline = null;
        var address = requests.AddressOfRecord;
        var contact = requests.Contact with
        {
            Parameters = requests.Contact.Parameters.With("+sip.instance", $"<{_instance}>"),
        };
        var request = requests.Create(
            SipMethods.Register, requests.ServerUri, address.WithTag(agent.Word()), address, _callId, ++_sequence);
        agent.Send(
            request with
            {
                Headers = request.Headers
                    .With("Contact", contact.ToString())
                    .Append("Expires", $"{expires.TotalSeconds:F0}"),
            },
            requests.Flow,
            this);
    }

    /// <summary>RFC 5626 section 4.1: the same for as long as the phone lives.</summary>
    private static string InstanceUrn(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return $"urn:uuid:{new Guid(bytes)}";
    }
}
