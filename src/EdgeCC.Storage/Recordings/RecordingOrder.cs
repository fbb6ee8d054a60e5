using EdgeCC.Engine.Media;
using EdgeCC.Model.Identity;

namespace EdgeCC.Storage.Recordings;

/// <summary>What the control thread wants of the writer.</summary>
internal abstract record RecordingOrder
{
    public sealed record Begin(RecordingId Recording, SoundBuffer Buffer, TimeSpan Longest) : RecordingOrder;

    public sealed record Finish(RecordingId Recording) : RecordingOrder;

    public sealed record Erase(RecordingId Recording) : RecordingOrder;

    public sealed record EraseAllBut(IReadOnlySet<RecordingId> Known) : RecordingOrder;
}
