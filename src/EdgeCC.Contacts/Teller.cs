using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>What a book decides goes out through here: facts, which every book takes at once, and reports.</summary>
/// <param name="take">Has every book take a fact.</param>
internal sealed class Teller(Action<Fact, Moment> take)
{
    private readonly List<Effect> _effects = [];
    private readonly Queue<Fact> _news = new();

    public Moment Now { get; set; }

    /// <summary>How often something that was asked for was not done.</summary>
    public int Refused { get; private set; }

    /// <summary>Tells a fact that has been decided now.</summary>
    public void Tell(Fact fact)
    {
        _effects.Add(new AppendFact(fact));
        Hear(fact);
    }

    /// <summary>Takes a fact, told here or by another core, and keeps it for whoever has something to decide because of it.</summary>
    public void Hear(Fact fact)
    {
        take(fact, Now);
        _news.Enqueue(fact);
    }

    /// <summary>Reports that what was asked for is not done.</summary>
    public void Refuse(ContactsEvent asked, Refusal why)
    {
        Refused++;
        Report(new ChangeRefused(asked, why));
    }

    public void Report(ContactsReport report) => _effects.Add(new Raise(report));

    public bool TryTakeNews(out Fact fact) => _news.TryDequeue(out fact!);

    public Answer Answer(TimeSpan? nextDeadline)
    {
        Effect[] effects = [.. _effects];
        _effects.Clear();
        return new Answer(effects, nextDeadline);
    }
}
