using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// The facts of one contact, each once, in whatever order they came. What they amount to is worked out from all of them
/// together (<see cref="StoryEntries"/>), so that neither repetition nor order can change a figure.
/// </summary>
internal sealed class ContactStory
{
    /// <summary>A contact moved to and fro more often than this is counted up to here.</summary>
    public const int MostFacts = 64;

    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Facts => _facts;

    public Channel Channel => First(ChannelOf) ?? Channel.Voice;

    /// <summary>Whoever was said to be the customer last, and otherwise the one they came as.</summary>
    public CustomerId? Customer =>
        _facts.OfType<InteractionAttributed>().MaxBy(fact => fact.At)?.CustomerId ?? First(CustomerOf);

    /// <summary>True where the branch called the customer, who therefore did not come again.</summary>
    public bool IsCallback => _facts.Any(fact => fact is CallbackRequested);

    public DateTimeOffset Began => _facts.Min(fact => fact.At);

    /// <summary>The first conversation with an agent.</summary>
    public InteractionConnected? Connected => _facts.OfType<InteractionConnected>().MinBy(fact => fact.At);

    /// <summary>True for what a story is made of.</summary>
    public static bool Needs(Fact fact) => fact is InteractionArrived or InteractionQueued or InteractionConnected
        or InteractionAbandoned or InteractionUnserved or InteractionReleased or WrapUpEnded or InteractionEnded
        or CallbackRequested or InteractionAttributed or SurveyAnswered;

    /// <summary>False for a fact that is known already, or one too many.</summary>
    public bool IsNews(Fact fact) => _facts.Count < MostFacts && !_facts.Contains(fact);

    public void Add(Fact fact) => _facts.Add(fact);

    private static Channel? ChannelOf(Fact fact) => fact switch
    {
        InteractionArrived arrived => arrived.Channel,
        InteractionQueued queued => queued.Channel,
        InteractionAbandoned abandoned => abandoned.Channel,
        _ => null,
    };

    private static CustomerId? CustomerOf(Fact fact) => fact switch
    {
        InteractionArrived arrived => arrived.CustomerId,
        InteractionQueued queued => queued.CustomerId,
        InteractionAbandoned abandoned => abandoned.CustomerId,
        CallbackRequested requested => requested.CustomerId,
        _ => null,
    };

    private T? First<T>(Func<Fact, T?> choose)
        where T : struct => _facts.Select(choose).FirstOrDefault(value => value is not null);
}
