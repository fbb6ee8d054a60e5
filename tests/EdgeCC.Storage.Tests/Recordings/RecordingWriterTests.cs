using EdgeCC.Engine.Events;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Wav;
using EdgeCC.Model.Identity;
using EdgeCC.Storage.Files;
using EdgeCC.Storage.Recordings;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Storage.Tests.Recordings;

/// <summary>Real files; time passes by 100 ms from turn to turn.</summary>
public sealed class RecordingWriterTests : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly RecordingId First = new("first");
    private static readonly byte[] Loud = [.. Enumerable.Range(0, 800).Select(i => i % 2 == 0 ? (byte)0x90 : (byte)0x10)];
    private static readonly byte[] Quiet = [.. Enumerable.Repeat(G711.MuLawSilence, 800)];

    private readonly TemporaryFolder _temporary = new();
    private readonly RecordingMailbox _mailbox = new();
    private readonly DiskFolder _folder;
    private TimeSpan _now;

    public RecordingWriterTests() => _folder = DiskFolder.Hold(_temporary.Path);

    [Fact]
    public void What_was_said_is_a_file_once_it_is_told_so_and_not_before()
    {
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns: 30);
        Assert.Equal(["first.wav.part"], _folder.Names());

        writer.Give(new RecordingOrder.Finish(First));
        Turn(writer);
        Assert.Equal(new RecordingKept(First, TimeSpan.FromSeconds(3)), Assert.Single(_mailbox.Events));
        Assert.Equal(["first.wav"], _folder.Names());
        Assert.True(WavReader.TryRead(File.ReadAllBytes(At("first.wav")), out var sound, out _));
        Assert.Equal(24_000, sound.Samples.Length);
        Assert.Equal(G711.Decode(Loud[1], AudioCodec.Pcmu), sound.Samples[801]);
    }

    [Fact]
    public void Silence_ends_it_and_is_not_kept()
    {
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns: 30);
        Speak(writer, buffer, Quiet, turns: 49);
        Assert.Empty(_mailbox.Events);
        Speak(writer, buffer, Quiet, turns: 1);
        Assert.Equal(new RecordingKept(First, TimeSpan.FromSeconds(3.5)), Assert.Single(_mailbox.Events));
    }

    [Fact]
    public void Phone_that_sends_nothing_while_its_owner_is_silent_is_silent()
    {
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns: 30);
        Speak(writer, buffer, [], turns: 50);
        Assert.IsType<RecordingKept>(Assert.Single(_mailbox.Events));
    }

    [Fact]
    public void Nobody_talks_longer_than_they_may()
    {
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns: 400);
        Assert.Equal(new RecordingKept(First, Longest), Assert.Single(_mailbox.Events));
        Assert.Equal(OpenRecording.MostBytes(Longest), new FileInfo(At("first.wav")).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void What_is_too_short_is_no_message_and_leaves_nothing(int turns)
    {
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns);
        writer.Give(new RecordingOrder.Finish(First));
        Turn(writer);
        Assert.Equal(new RecordingLost(First, RecordingLoss.TooShort), Assert.Single(_mailbox.Events));
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void Half_written_recordings_of_a_crash_are_cleared_away_and_the_others_counted()
    {
        File.WriteAllBytes(At("old.wav"), new byte[1_000]);
        File.WriteAllBytes(At("torn.wav.part"), new byte[1_000]);
        Assert.Equal((1, 1_000L), RecordingWriter.Survey(_folder, new RecordingLimits()).Held);
        Assert.Equal(["old.wav"], _folder.Names());
    }

    [Fact]
    public void Recordings_nobody_knows_of_go_and_make_room()
    {
        File.WriteAllBytes(At("known.wav"), new byte[1_000]);
        File.WriteAllBytes(At("unknown.wav"), new byte[500]);
        var budget = RecordingWriter.Survey(_folder, new RecordingLimits());
        var writer = new RecordingWriter(_folder, new RecordingLimits(), budget, _mailbox, NullLogger.Instance);
        writer.Give(new RecordingOrder.EraseAllBut(new HashSet<RecordingId> { new("known") }));
        Turn(writer);
        Assert.Equal(["known.wav"], _folder.Names());
        Assert.Equal((1, 1_000L), budget.Held);
    }

    [Fact]
    public void Full_folder_takes_nothing_until_something_is_erased()
    {
        var limits = new RecordingLimits { MostBytes = OpenRecording.MostBytes(Longest) };
        var budget = RecordingWriter.Survey(_folder, limits);
        Assert.True(budget.TryBegin(OpenRecording.MostBytes(Longest)));
        Assert.False(budget.TryBegin(1));

        var (writer, buffer) = Begin(limits, budget);
        Speak(writer, buffer, Loud, turns: 30);
        writer.Give(new RecordingOrder.Finish(First));
        Turn(writer);
        Assert.False(budget.TryBegin(OpenRecording.MostBytes(Longest)));

        writer.Give(new RecordingOrder.Erase(First));
        Turn(writer);
        Assert.Equal((0, 0L), budget.Held);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void Erased_recording_leaves_nothing_and_is_not_heard_of_again()
    {
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns: 30);
        writer.Give(new RecordingOrder.Erase(First));
        Turn(writer);
        Assert.Empty(_mailbox.Events);
        Assert.Empty(_folder.Names());
        Assert.False(writer.IsBusy);
    }

    [Fact]
    public void Disk_that_does_not_take_it_costs_this_one_message()
    {
        Directory.CreateDirectory(At("first.wav.part"));
        var (writer, _) = Begin();
        Assert.Equal(new RecordingLost(First, RecordingLoss.NotWritten), Assert.Single(_mailbox.Events));
        Assert.False(writer.IsBusy);
    }

    [Fact]
    public void What_became_of_it_is_told_once_the_mailbox_has_room()
    {
        _mailbox.Full = true;
        var (writer, buffer) = Begin();
        Speak(writer, buffer, Loud, turns: 30);
        writer.Give(new RecordingOrder.Finish(First));
        Turn(writer);
        Assert.True(writer.IsBusy);
        _mailbox.Full = false;
        Turn(writer);
        Assert.Single(_mailbox.Events);
        Assert.False(writer.IsBusy);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _temporary.Dispose();
    }

    private (RecordingWriter Writer, SoundBuffer Buffer) Begin()
    {
        var limits = new RecordingLimits();
        var budget = RecordingWriter.Survey(_folder, limits);
        Assert.True(budget.TryBegin(OpenRecording.MostBytes(Longest)));
        return Begin(limits, budget);
    }

    private (RecordingWriter Writer, SoundBuffer Buffer) Begin(RecordingLimits limits, RecordingBudget budget)
    {
        var writer = new RecordingWriter(_folder, limits, budget, _mailbox, NullLogger.Instance);
        var buffer = new SoundBuffer();
        writer.Give(new RecordingOrder.Begin(First, buffer, Longest));
        writer.Turn(_now);
        return (writer, buffer);
    }

    private void Speak(RecordingWriter writer, SoundBuffer buffer, byte[] tenth, int turns)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            buffer.Push(tenth, AudioCodec.Pcmu);
            Turn(writer);
        }
    }

    private void Turn(RecordingWriter writer) => writer.Turn(_now += Pace);

    private string At(string name) => Path.Combine(_temporary.Path, name);
}
