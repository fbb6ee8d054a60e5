using EdgeCC.Engine.Media;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Ports;

/// <summary>Records messages. Never blocks.</summary>
public interface IRecorderPort
{
    /// <summary>
    /// Begins to record what comes into a buffer. It ends by silence, by its length, or by <see cref="Finish"/>; then either
    /// <see cref="Events.RecordingKept"/> or <see cref="Events.RecordingLost"/> is posted, once, unless it was erased. False where there
    /// is no room: nothing is recorded, and nothing will be posted.
    /// </summary>
    bool TryBegin(RecordingId recording, SoundBuffer buffer, TimeSpan longest);

    /// <summary>Nothing more will be said: what came until now is the message, if it is long enough to be one.</summary>
    void Finish(RecordingId recording);

    /// <summary>Whatever there is of a recording goes, under way or kept.</summary>
    void Erase(RecordingId recording);

    /// <summary>Every kept recording but these goes: a crash came before anybody knew whose it was.</summary>
    void EraseAllBut(IReadOnlySet<RecordingId> known);
}
