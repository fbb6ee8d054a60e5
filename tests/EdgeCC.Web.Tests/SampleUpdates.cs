using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Updates;
using EdgeCC.Model.Facts;

namespace EdgeCC.Web.Tests;

/// <summary>Updates of which a test says what becomes of them.</summary>
internal sealed class SampleUpdates : IUpdatePort
{
    public string Running => "0.1.0";

    public UpdateStatus? Status { get; set; }

    /// <summary>Of the last bundle, in bytes.</summary>
    public long Received { get; private set; }

    public UpdateStatus Next { get; set; } = new(UpdateStage.Installing, "0.2.0", null, SampleBoards.Noon);

    public async Task<UpdateStatus> OfferAsync(Stream bundle, CancellationToken cancellation)
    {
        Received = 0;
        var chunk = new byte[64 * 1024];
        while (await bundle.ReadAsync(chunk, cancellation) is var read and > 0)
        {
            Received += read;
        }

        Status = Next;
        return Next;
    }

    public void Fetch(Uri bundle) => throw new NotSupportedException("No page fetches.");
}
