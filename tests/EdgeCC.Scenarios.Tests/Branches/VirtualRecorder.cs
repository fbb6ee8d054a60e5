using EdgeCC.Engine.Events;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>A recorder whose customers talk as long as a test says, and whose disk is durable a moment later.</summary>
internal sealed class VirtualRecorder(Timeline time, IMailbox mailbox) : IRecorderPort
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DiskDelay = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<RecordingId, TimeSpan> _underWay = [];

    /// <summary>True: there is no room.</summary>
    public bool Full { get; set; }

    /// <summary>How long customers talk before they fall silent.</summary>
    public TimeSpan Speech { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The files there are.</summary>
    public List<RecordingId> Kept { get; } = [];

    public bool TryBegin(RecordingId recording, SoundBuffer buffer, TimeSpan longest)
    {
        if (Full)
        {
            return false;
        }

        _underWay.Add(recording, time.Now);
        time.In(Speech + Silence < longest ? Speech + Silence : longest, () => Finish(recording));
        return true;
    }

    public void Finish(RecordingId recording)
    {
        if (_underWay.Remove(recording, out var begun))
        {
            var said = time.Now - begun < Speech ? time.Now - begun : Speech;
            time.In(DiskDelay, () => Tell(recording, said));
        }
    }

    public void Erase(RecordingId recording)
    {
        _underWay.Remove(recording);
        Kept.Remove(recording);
    }

    public void EraseAllBut(IReadOnlySet<RecordingId> known)
    {
        // What was under way died with the process.
        _underWay.Clear();
        Kept.RemoveAll(recording => !known.Contains(recording));
    }

    private void Tell(RecordingId recording, TimeSpan said)
    {
        if (said < Shortest)
        {
            mailbox.TryPost(new RecordingLost(recording, RecordingLoss.TooShort));
            return;
        }

        Kept.Add(recording);
        mailbox.TryPost(new RecordingKept(recording, said));
    }
}
