using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The branch's CRM: answers what a test says after a while, or hangs until the question's time is up.</summary>
internal sealed class VirtualCrm(Timeline time, IMailbox mailbox) : IDataPort
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(300);

    private readonly List<DataQuestion> _open = [];

    /// <summary>What it answers; null: it hangs.</summary>
    public string? Json { get; set; }

    /// <summary>Questions that nobody has forgotten and that are not answered.</summary>
    public int Open => _open.Count;

    /// <summary>Every question, oldest first.</summary>
    public List<DataQuestion> Asked { get; } = [];

    public bool TryAsk(DataQuestion question)
    {
        _open.Add(question);
        Asked.Add(question);
        time.In(Json is null ? question.Timeout : Thinking, () =>
        {
            if (_open.Remove(question))
            {
                mailbox.TryPost(new DataAnswered(question.Interaction, question.Request, Json));
            }
        });
        return true;
    }

    public void Forget(InteractionId interaction) => _open.RemoveAll(question => question.Interaction == interaction);
}
