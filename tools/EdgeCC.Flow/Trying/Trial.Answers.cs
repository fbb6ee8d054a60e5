using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Ivr;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Flow.Trying;

/// <summary>What comes back from outside the flow, as people write it.</summary>
internal sealed partial class Trial
{
    private const string None = "none";

    private static readonly Dictionary<string, TransferFailure> TransferFailures = NamesOf<TransferFailure>();
    private static readonly Dictionary<string, QueueExit> QueueExits = NamesOf<QueueExit>();
    private static readonly Dictionary<string, CallbackRefusal> CallbackRefusals = NamesOf<CallbackRefusal>();

    private string? AnswerData(string json) => Answer<CallData>(
        "no data", call => new FlowDataTold(Customer, call.Request, json == None ? null : json));

    private string? AnswerCustomer(string who)
    {
        const string Maybe = "maybe ";
        var found = who == None ? TrialCustomer.Unknown
            : who.StartsWith(Maybe, StringComparison.Ordinal) ? TrialCustomer.Likely(who[Maybe.Length..])
            : TrialCustomer.Known([KeyValuePair.Create("name", who)]);
        return Answer<LookUpCustomer>("no customer", look => new FlowCustomerTold(Customer, look.Request, found));
    }

    private string? AnswerArticle(string text)
    {
        var percent = text.Split('%') is [var number, _, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? read
            : (int?)null;
        var words = percent is null ? text : text[(text.IndexOf('%') + 1)..].Trim();
        return AnswerArticles(words == None ? [] : [new SuggestedArticle("tried", (percent ?? 100) / 100.0, words, words, words)]);
    }

    /// <summary>The knowledge base answers so, best first; why that cannot be, or null.</summary>
    public string? AnswerArticles(ImmutableArray<SuggestedArticle> articles) =>
        Answer<AskKnowledge>("nothing of the knowledge base", ask => new FlowKnowledgeTold(Customer, ask.Request, articles));

    private string? AnswerMessage(string kept) => kept is not ("kept" or "lost")
        ? $"expected kept or lost, not \"{kept}\""
        : Asked is KeepMessage
            ? Answer<KeepMessage>("", keep => new FlowMessageKept(Customer, keep.Request, kept == "kept"))
            : Answer<RecordMessage>("no message", record => new FlowMessageKept(Customer, record.Request, kept == "kept"));

    private string? AnswerTransfer(string came)
    {
        if (came == "connected")
        {
            return Asked is TransferContact ? Connect("connected") : "the flow asks for no transfer";
        }

        return TransferFailures.TryGetValue(came, out var failure)
            ? Answer<TransferContact>("no transfer", transfer => new FlowTransferFailed(Customer, transfer.Request, failure))
            : $"expected connected, {string.Join(", ", TransferFailures.Keys)}, not \"{came}\"";
    }

    private string? LeaveQueue(string came)
    {
        if (Queue is null)
        {
            return "the customer waits in no queue";
        }

        if (came == "agent")
        {
            return Connect("agent");
        }

        if (!QueueExits.TryGetValue(came, out var exit))
        {
            return $"expected agent, {string.Join(", ", QueueExits.Keys)}, not \"{came}\"";
        }

        Queue = null;
        Tell(new FlowQueueLeft(Customer, exit));
        return null;
    }

    private string? TellPosition(string told)
    {
        var words = told.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wait = TimeSpan.Zero;
        if (words is not ([_] or [_, _])
            || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            || position == 0
            || (words.Length == 2 && !ConfigDuration.TryParse(words[1], out wait)))
        {
            return $"expected a place, and an expected wait if there is one, such as 3 5m, not \"{told}\"";
        }

        if (Queue is null)
        {
            return "the customer waits in no queue";
        }

        Tell(new FlowPositionTold(Customer, position, words.Length == 2 ? wait : null));
        return null;
    }

    private string? AnswerCallback(string came)
    {
        if (CallbackAsked is null)
        {
            return "the flow asks for no callback";
        }

        if (came != "taken" && !CallbackRefusals.ContainsKey(came))
        {
            return $"expected taken, {string.Join(", ", CallbackRefusals.Keys)}, not \"{came}\"";
        }

        CallbackAsked = null;
        if (came == "taken")
        {
            Queue = null;
            Tell(new FlowCallbackTaken(Customer));
        }
        else
        {
            Tell(new FlowCallbackRefused(Customer, CallbackRefusals[came]));
        }

        return null;
    }

    private string? CloseBranch(string how)
    {
        if (how is not ("closed" or "open"))
        {
            return $"expected closed or open, not \"{how}\"";
        }

        Tell(how == "closed" ? new BranchClosedByHand() : new BranchReopenedByHand());
        return null;
    }

    private string? Connect(string ending)
    {
        Tell(new FlowStopped(Customer));
        Over(ending, ending == "agent" ? "an agent answers" : "connected");
        return null;
    }

    private string? Answer<T>(string what, Func<T, FlowAnswer> answer)
        where T : FlowRequest
    {
        if (Asked is not T asked)
        {
            return $"the flow asks for {what}";
        }

        Asked = null;
        Tell(answer(asked));
        return null;
    }

    private static Dictionary<string, T> NamesOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => NameOf(value.ToString()));
}
