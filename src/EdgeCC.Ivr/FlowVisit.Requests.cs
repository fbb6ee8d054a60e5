namespace EdgeCC.Ivr;

/// <summary>What the node asks of the rest of the house: one thing at a time.</summary>
internal sealed partial class FlowVisit
{
    private RequestId? _awaited;

    /// <summary>Asks for something; an answer to an earlier request counts no more.</summary>
    public void Ask(Func<RequestId, FlowRequest> request)
    {
        var id = _runner.NextRequest();
        _awaited = id;
        Emit(request(id));
    }

    /// <summary>Waits for the answer no longer.</summary>
    public void ForgetRequest() => _awaited = null;

    /// <summary>True when this answer is news: it is to the latest request, and the first.</summary>
    public bool TryTakeAnswer(RequestId request)
    {
        if (request != _awaited)
        {
            return false;
        }

        _awaited = null;
        return true;
    }
}
