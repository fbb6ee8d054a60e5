using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls;
using EdgeCC.Contacts;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Displays;
using EdgeCC.Ivr.Flows;
using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Configuration;

/// <summary>The whole configuration, validated and immutable.</summary>
/// <param name="Appliance">This appliance's id on the wire: letters, digits, hyphens.</param>
/// <param name="Branch">What people call the branch.</param>
/// <param name="Zone">The branch's time zone.</param>
/// <param name="Language">The language of what the appliance says of itself (feature codes), BCP 47.</param>
/// <param name="CountryCode">The calling code numbers without one belong to (E.164), digits only: <c>7</c>.</param>
/// <param name="Region">Whose numbering plan customers' numbers are read by, ISO 3166: <c>RU</c>.</param>
/// <param name="Sip">Where SIP is listened for.</param>
/// <param name="Media">RTP ports.</param>
/// <param name="Calls">Phones and trunks.</param>
/// <param name="Numbers">The branch's numbers and the flow each leads to.</param>
/// <param name="Flows">The flows.</param>
/// <param name="Routing">Queues and agents.</param>
/// <param name="Lamps">What the lamps watch.</param>
/// <param name="Board">The board file's name, without folder and ending.</param>
/// <param name="Uplink">The platform, or null.</param>
/// <param name="Web">Where the pages are.</param>
/// <param name="DataFolder">Where journal, projection and rendered prompts live; relative to the configuration folder.</param>
/// <param name="ShutdownLimit">How long calls may finish after the service was told to stop.</param>
public sealed record ApplianceModel(
    string Appliance,
    string Branch,
    TimeZoneInfo Zone,
    string Language,
    string CountryCode,
    string Region,
    SipModel Sip,
    MediaModel Media,
    CallsModel Calls,
    ImmutableDictionary<BranchNumber, FlowId> Numbers,
    FlowSet Flows,
    RoutingModel Routing,
    ImmutableArray<LampModel> Lamps,
    string Board,
    UplinkModel? Uplink,
    WebModel Web,
    string DataFolder,
    TimeSpan ShutdownLimit)
{
    /// <summary>The branch's own words for pauses, by the digit that is dialled for each after the code.</summary>
    public ImmutableDictionary<string, string> PauseReasons { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where customers write to, and the flow each place leads to.</summary>
    public ImmutableDictionary<TextEntry, FlowId> Texts { get; init; } = ImmutableDictionary<TextEntry, FlowId>.Empty;

    /// <summary>The analogue lines in use, or null where there are none.</summary>
    public LinesModel? Lines { get; init; }

    /// <summary>The modem for short messages, or null where there is none.</summary>
    public ModemModel? Modem { get; init; }

    /// <summary>True: the box's software lies in two slots, and updates itself.</summary>
    public bool HasSlots { get; init; }

    /// <summary>How contacts are summed up, surveyed and grouped.</summary>
    public ContactsModel Contacts { get; init; } = new();

    /// <summary>The answers the branch gives.</summary>
    public KnowledgeIndex Knowledge { get; init; } = new(KnowledgeBase.Empty);

    /// <summary>Where flows ask for data, by name.</summary>
    public ImmutableDictionary<string, DataEndpoint> Endpoints { get; init; } = ImmutableDictionary<string, DataEndpoint>.Empty;

    /// <summary>What the displays show.</summary>
    public ImmutableArray<DisplayLayout> Displays { get; init; } = [];

    /// <summary>How the board's buzzers alarm; null: they do not.</summary>
    public AlarmModel? Alarm { get; init; }

    /// <summary>Which numbers customers may be called at.</summary>
    public CallableNumbers Callable => new(CountryCode, [.. Calls.Trunks.SelectMany(trunk => trunk.Outbound?.Prefixes ?? [])]);

    /// <summary>Every prompt that can be played under this configuration.</summary>
    public IEnumerable<Prompt> Prompts =>
    [
        new Prompt.Music(),
        .. Enum.GetValues<CallProgressTone>().Select(kind => new Prompt.Tone(kind)),
        .. new FeatureAnnouncements(Language).All,
        .. Heard.SelectMany(flow => flow.Prompts),
        .. SpokenArticles,
    ];

    /// <summary>Flows that somebody may hear: all but those that only whoever writes is led through.</summary>
    private IEnumerable<FlowModel> Heard
    {
        get
        {
            var written = Within(Texts.Values);
            written.ExceptWith(Within(Numbers.Values.Concat(Routing.Queues.Select(queue => queue.After).OfType<FlowId>())));
            return Flows.Flows.Values.Where(flow => !written.Contains(flow));
        }
    }

    private HashSet<FlowModel> Within(IEnumerable<FlowId> roots) =>
        [.. roots.Distinct().Select(root => Flows.Flows[root]).SelectMany(Flows.Within)];

    /// <summary>What a voice can say of the articles, where a flow asks for them: told in the language they are written in.</summary>
    private IEnumerable<Prompt> SpokenArticles =>
        from article in Flows.Flows.Values.Any(flow => flow.Nodes.OfType<KnowledgeNode>().Any()) ? Knowledge.Articles : []
        from language in article.Texts.Keys
        let told = article.Variant(language, ArticleForm.Spoken)
        where told is not null
        select new Prompt.Spoken(told.Text, LanguageName.Of(language));
}

/// <summary>Where SIP is listened for. Port 0 lets the system choose (tests).</summary>
/// <param name="Udp">UDP endpoints.</param>
/// <param name="Tcp">TCP endpoints.</param>
public sealed record SipModel(ImmutableArray<IPEndPoint> Udp, ImmutableArray<IPEndPoint> Tcp);

/// <summary>RTP ports.</summary>
/// <param name="Address">The address in our SDP and the one bound.</param>
/// <param name="FirstPort">Even; 0 lets the system choose (tests).</param>
/// <param name="Count">How many legs can have sound at once.</param>
public sealed record MediaModel(IPAddress Address, int FirstPort, int Count);

/// <summary>The platform's broker.</summary>
public sealed record UplinkModel(string Host, int Port, string? User, string? Password)
{
    /// <summary>Whose commands the box obeys; empty: nobody's.</summary>
    public ImmutableArray<CommandKey> CommandKeys { get; init; } = [];
}

/// <summary>A key that commands are signed by.</summary>
/// <param name="Id">What a command calls it (<c>kid</c>).</param>
/// <param name="PublicKey">Its public half, of the curve P-256: a SubjectPublicKeyInfo (RFC 5480) in base 64.</param>
public sealed record CommandKey(string Id, string PublicKey);

/// <summary>Where the pages are. Port 0 lets the system choose (tests).</summary>
public sealed record WebModel(IPEndPoint Listen);
