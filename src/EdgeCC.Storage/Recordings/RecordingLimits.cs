using EdgeCC.Media.Codecs;

namespace EdgeCC.Storage.Recordings;

/// <summary>How much is recorded, and what ends it.</summary>
internal sealed record RecordingLimits
{
    /// <summary>Bytes of a sample on the disk.</summary>
    public const int BytesPerSample = 2;

    /// <summary>The most the folder may hold, in bytes, with what is under way at its longest: beyond it nothing is begun.</summary>
    public long MostBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The most files in the folder, with those under way.</summary>
    public int MostFiles { get; init; } = 2_000;

    /// <summary>The most recordings under way.</summary>
    public int MostAtOnce { get; init; } = 16;

    /// <summary>Whoever says nothing for so long has nothing more to say.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What is shorter is no message.</summary>
    public TimeSpan Shortest { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What is kept of the silence at the end, so that no word is cut off.</summary>
    public TimeSpan Tail { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>From here on 20 ms are sound, in dBm0: speech on a line is around -20, its noise below -50.</summary>
    public double Loud { get; init; } = -40;

    public static int Samples(TimeSpan time) => (int)(time.TotalSeconds * G711.SampleRate);
}
