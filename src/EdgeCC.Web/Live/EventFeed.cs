using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace EdgeCC.Web.Live;

/// <summary>
/// The board as server-sent events (HTML Living Standard, 9.2): first one <c>version</c>, then one <c>board</c> for each
/// showing from now on. It ends when the listener goes or the service stops.
/// </summary>
internal sealed class EventFeed(BoardStream stream, SeatPlan seats, string version, CancellationToken stopping)
{
    private const int SecondsUntilRetry = 5;

    /// <summary>Opens a feed, or answers 503 when no seat is left.</summary>
    /// <param name="context">The listener's request.</param>
    /// <param name="write">What is sent of a frame.</param>
    public IResult Open(HttpContext context, Func<BoardFrame, Task<string>> write)
    {
        if (seats.TryTake(context.Connection.RemoteIpAddress!) is not { } seat)
        {
            context.Response.Headers.RetryAfter = SecondsUntilRetry.ToString();
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.RegisterForDispose(seat);
        return TypedResults.ServerSentEvents(EventsAsync(stream.LatestNumber, write, context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(
        long seen, Func<BoardFrame, Task<string>> write, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new SseItem<string>(version, "version");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        await foreach (var frame in stream.FramesAsync(seen, ending.Token))
        {
            yield return new SseItem<string>(await write(frame), "board");
        }
    }
}
