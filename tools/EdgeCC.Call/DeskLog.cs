using System.Text.Json;

namespace EdgeCC.Call;

/// <summary>What the desk phones, processes of their own, wrote down of their calls: one JSON object a line.</summary>
internal static class DeskLog
{
    /// <summary>The tone in Hz that the phone which took a customer's call heard, or null.</summary>
    public static double? ToneHeard(string folder, string from) =>
        Directory.EnumerateFiles(folder, "phone-*.jsonl").Select(file => ToneHeardBy(file, from)).FirstOrDefault(tone => tone is not null);

    private static double? ToneHeardBy(string file, string from)
    {
        double? heard = null;
        var isHis = false;
        foreach (var line in ReadShared(file).Where(line => line.StartsWith('{')))
        {
            var told = JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!;
            isHis = told.Event == "ringing" ? told.From == from : isHis;
            heard = isHis && told.Event == "heard" ? told.Tone : heard;
        }

        return heard;
    }

    private static IEnumerable<string> ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private sealed record Line(string Event, string? From, double? Tone);
}
