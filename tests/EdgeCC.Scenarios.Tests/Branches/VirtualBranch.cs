using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>
/// A whole branch in virtual time: the real Switchboard with the real cores; phones, trunk, media, journal and board at
/// the seams. Every scenario ends with <see cref="AssertNothingLeaked"/>.
/// </summary>
internal sealed class VirtualBranch : IMailbox, ITimed
{
    public const string MainNumber = "+78120000001";

    private static readonly IPEndPoint Address = new(IPAddress.Parse("10.0.0.1"), 5060);

    private readonly Queue<Event> _mailbox = new();
    private readonly int _seed;
    private int _phones;
    private int _starts;
    private Switchboard _switchboard;

    public VirtualBranch(int seed = 1, LinkConditions? conditions = null, string? configuration = null, string? mainFlow = null, string? knowledge = null, string? chatFlow = null, string? innerFlow = null)
    {
        _seed = seed;
        Model = Read(
            configuration ?? BranchConfiguration.Text, mainFlow ?? BranchConfiguration.MainFlow, knowledge, chatFlow, innerFlow);
        Network = new VirtualNetwork(Time, seed, conditions);
        Journal = new VirtualJournal(Time);
        Sip = new VirtualSip(Network);
        Media = new VirtualMedia(Time, this);
        Crm = new VirtualCrm(Time, this);
        Recordings = new VirtualRecorder(Time, this);
        Texts = new VirtualTexts(Time, this);
        Desk = new VirtualDesk(this);
        Network.Attach(
            Address,
            (message, flow) => TryPost(new SipReceived(message, flow)),
            flow => TryPost(new SipFlowLost(flow)));
        _switchboard = Start();
        Time.Join(this);
    }

    public Timeline Time { get; } = new();

    public ApplianceModel Model { get; private set; }

    public VirtualNetwork Network { get; }

    public VirtualSip Sip { get; }

    public VirtualMedia Media { get; }

    public VirtualJournal Journal { get; }

    public VirtualCrm Crm { get; }

    public VirtualRecorder Recordings { get; }

    public VirtualTexts Texts { get; }

    public VirtualDesk Desk { get; }

    /// <summary>The uplink's cursor, which survives restarts.</summary>
    public long Acknowledged { get; private set; }

    public VirtualBoard Board { get; } = new();

    public FlightRecorder Recorder => _switchboard.Recorder;

    public SwitchboardCounts Counts => _switchboard.Counts;

    public BranchReport? Report => _switchboard.Report;

    /// <summary>What the agent would read who is offered an interaction.</summary>
    public IReadOnlyList<Fact> HistoryOf(InteractionId interaction) => [.. _switchboard.History(interaction).Select(entry => entry.Fact)];

    public IReadOnlyList<RefusedAddress> RefusedAddresses => _switchboard.RefusedAddresses;

    /// <summary>How many gave up waiting and have not been served since, as the pages show it.</summary>
    public int AbandonedCustomers
    {
        get
        {
            Time.Run(6.Seconds());
            return _switchboard.Report!.Abandoned.Length;
        }
    }

    /// <summary>True when there is nothing to do at this moment.</summary>
    public bool IsWaiting => _mailbox.Count == 0 && _switchboard.NextDeadline > Time.Now;

    /// <summary>What the wallboard shows.</summary>
    public BoardSnapshot Shown => Board.Shown!;

    TimeSpan? ITimed.NextDeadline => _mailbox.Count > 0 ? Time.Now : _switchboard.NextDeadline;

    /// <summary>A desk phone with an agent's credentials, not registered yet.</summary>
    public VirtualPhone Phone(string number, SipTransport transport = SipTransport.Udp) =>
        Plug(new SoftphoneAccount(number, $"phone-{number}-secret", Address) { Transport = transport });

    /// <summary>A desk phone that is registered and where its agent has signed in; it rings until told otherwise.</summary>
    public VirtualPhone Agent(string number)
    {
        var phone = Phone(number);
        phone.Register();
        Require(() => phone.IsRegistered);
        phone.Call("*11");
        Require(() => phone.IsTalking);
        Require(() => !phone.IsBusy);
        return phone;
    }

    /// <summary>A stranger who tries a desk phone's user with a wrong password.</summary>
    public VirtualPhone Thief(string number) => Plug(new SoftphoneAccount(number, "guessed", Address));

    /// <summary>A customer, somewhere behind the trunk.</summary>
    public VirtualPhone Customer(string number = "+79110000001", SipTransport transport = SipTransport.Udp) =>
        Plug(new SoftphoneAccount("carrier", "carrier-secret", Address)
        {
            Transport = transport,
            CallerNumber = number,
        });

    /// <summary>A customer who has chosen in the menu, sales unless by another key, and waits, or is being offered, there.</summary>
    public VirtualPhone CustomerInQueue(string number = "+79110000001", string key = "1")
    {
        var customer = Customer(number);
        customer.Call(MainNumber);
        Require(() => customer.IsTalking);
        Time.Run(3.Seconds());
        customer.Press(key);
        Time.Run(100.Milliseconds());
        return customer;
    }

    /// <summary>A customer on the branch's page.</summary>
    public VirtualWriter Visitor(string name = "visitor-7") => Writer(Channel.Chat, "site", name, name);

    /// <summary>A customer who writes on some channel.</summary>
    public VirtualWriter Writer(Channel channel, string entry, string thread, string? address) =>
        new(this, Texts, new TextThread(channel, entry, thread), address);

    /// <summary>A customer writes on the page and says who they are; the chat is offered to somebody.</summary>
    public (VirtualWriter Writer, InteractionId Chat) ChatWith(CustomerId customer)
    {
        var writer = Visitor();
        writer.Write("Where is my order?");
        Require(() => Facts<InteractionOffered>().Any());
        var chat = Facts<InteractionOffered>().Last().InteractionId;
        TryPost(new CustomerNamed(chat, customer, Agent: null));
        return (writer, chat);
    }

    public bool TryPost(Event @event)
    {
        _mailbox.Enqueue(@event);
        return true;
    }

    void ITimed.Advance(TimeSpan now)
    {
        while (_mailbox.TryDequeue(out var @event))
        {
            _switchboard.Handle(@event, Time.Clock.Now);
        }

        if (Time.Clock.Now.Reached(_switchboard.NextDeadline))
        {
            _switchboard.Advance(Time.Clock.Now);
        }
    }

    /// <summary>Lets time pass until something is so, within a virtual half minute.</summary>
    public void Require(Func<bool> reached, TimeSpan? limit = null) =>
        Assert.True(Time.RunUntil(reached, limit ?? 30.Seconds()), $"It never happened; held: {Counts}\n{Story()}");

    /// <summary>The platform acknowledges everything kept so far.</summary>
    public void AcknowledgeAll()
    {
        Acknowledged = Journal.Records.Count;
        TryPost(new UplinkAcknowledged(Acknowledged));
    }

    /// <summary>The process dies, and another takes its place over the same journal.</summary>
    public void CrashAndRestart()
    {
        _mailbox.Clear();
        Journal.Crash();
        Desk.Restart();
        Texts.Modem?.Restart();
        _switchboard = Start();
    }

    /// <summary>Somebody changes the main flow and has the service read its configuration again.</summary>
    public void OfferMainFlow(string mainFlow)
    {
        Model = Read(BranchConfiguration.Text, mainFlow);
        TryPost(new ConfigurationOffered(Model, PromptsOf(Model)));
    }

    /// <summary>Somebody changes the main file and has the service read its configuration again.</summary>
    public void OfferConfiguration(string configuration)
    {
        Model = Read(configuration, BranchConfiguration.MainFlow);
        TryPost(new ConfigurationOffered(Model, PromptsOf(Model)));
    }

    /// <summary>Somebody changes the knowledge base and has the service read its configuration again.</summary>
    public void OfferKnowledge(string mainFlow, string knowledge)
    {
        Model = Read(BranchConfiguration.Text, mainFlow, knowledge);
        TryPost(new ConfigurationOffered(Model, PromptsOf(Model)));
    }

    public IEnumerable<TFact> Facts<TFact>()
        where TFact : Fact => Journal.Records.Select(record => record.Fact).OfType<TFact>();

    /// <summary>The only fact of its kind.</summary>
    public TFact Fact<TFact>()
        where TFact : Fact => Assert.Single(Facts<TFact>());

    public AgentStatus StatusOf(string agent)
    {
        Time.Run(1.Seconds());
        return Shown.Routing.Agents.Single(candidate => candidate.Agent.Value == agent).Status;
    }

    public bool Hear(VirtualPhone one, VirtualPhone other) =>
        one.SoundAddress.Equals(Media.HeardBy(other.SoundAddress).Voice)
        && other.SoundAddress.Equals(Media.HeardBy(one.SoundAddress).Voice);

    /// <summary>What is spoken to somebody now.</summary>
    public string? Spoken(VirtualPhone phone) =>
        Media.HeardBy(phone.SoundAddress).Prompt is Prompt.Spoken spoken ? spoken.Text : null;

    /// <summary>The end of every scenario: after a quiet while nothing of any call is left anywhere.</summary>
    public void AssertNothingLeaked(params VirtualPhone[] phones)
    {
        Time.Run(1.Minutes());
        Require(() => Counts == SwitchboardCounts.Idle, 3.Minutes());
        Assert.Equal(0, Media.Count);
        Assert.Equal(0, _switchboard.Contacts.Misfits);
        Assert.All(phones, phone => Assert.False(phone.IsBusy));
        Assert.Equal(
            Facts<InteractionArrived>().Select(fact => fact.InteractionId).Order(ById),
            Facts<InteractionEnded>().Select(fact => fact.InteractionId).Order(ById));
    }

    private static Comparer<InteractionId> ById { get; } =
        Comparer<InteractionId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private Switchboard Start()
    {
        var ports = new SwitchboardPorts(Sip, Media, Journal.For(this), Board, Board) { Data = Crm, Recorder = Recordings, Texts = Texts, Desk = Desk, Outputs = Board, Displays = Board };
        var seed = new byte[SeededRandom.SeedLength];
        seed[0] = (byte)_seed;
        seed[1] = (byte)_starts++;
        var switchboard = new Switchboard(Model, PromptsOf(Model), ports, seed, Acknowledged);
        switchboard.Restore(Journal.Records.ToList(), "test", Time.Clock.Now);
        switchboard.Handle(
            new MediaPortsOpened([.. Enumerable.Range(0, Model.Media.Count).Select(i => 16_000 + (2 * i))]), Time.Clock.Now);
        return switchboard;
    }

    private VirtualPhone Plug(SoftphoneAccount account)
    {
        var number = ++_phones;
        var phone = new VirtualPhone(
            Time, Network, account, new IPEndPoint(new IPAddress([10, 0, 1, (byte)number]), 5060), _seed + number);
        phone.KeySent += key => Media.Press(phone.SoundAddress, key);
        return phone;
    }

    private static ApplianceModel Read(
        string configuration, string mainFlow, string? knowledge = null, string? chatFlow = null, string? innerFlow = null)
    {
        var texts = ImmutableSortedDictionary<string, string>.Empty
            .Add(ConfigurationFolder.MainFile, configuration)
            .Add("flows/main.yaml", mainFlow)
            .Add("flows/office.yaml", BranchConfiguration.OfficeFlow)
            .Add("flows/chat.yaml", chatFlow ?? BranchConfiguration.ChatFlow)
            .Add("flows/letters.yaml", BranchConfiguration.LettersFlow)
            .Add("flows/survey.yaml", BranchConfiguration.SurveyFlow);
        texts = knowledge is null ? texts : texts.Add("knowledge/base.yaml", knowledge);
        texts = innerFlow is null ? texts : texts.Add("flows/inner.yaml", innerFlow);
        var result = ConfigurationReader.Read(new ConfigurationFolder(
            texts, [], ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?>.Empty.Add("simulated", [new("sales"), new("support")])));
        return result.Model ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>Every prompt as the same short sound: what it is, is heard by its name.</summary>
    private static PromptLibrary PromptsOf(ApplianceModel model) => new(
        model.Prompts.Distinct().ToFrozenDictionary(prompt => prompt, _ => new PromptSound(new byte[160], new byte[160])));

    private string Story() =>
        string.Join('\n', Journal.Records.Select(record => record.Fact.ToString()))
        + "\n" + string.Join('\n', Network.Sightings.TakeLast(60));
}
