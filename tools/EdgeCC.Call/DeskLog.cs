using System.Text.Json;

namespace EdgeCC.Call;

/// <summary>What the desk phones, processes of their own, wrote down of their calls: one JSON object a line.</summary>
internal static class DeskLog
{
    /// <summary>The tone in Hz that the phone which took a customer's call heard, or null.</summary>
    public static double? ToneHeard(string folder, string from) =>
        Directory.EnumerateFiles(folder, "phone-*.jsonl")
            .SelectMany(ReadShared)
            .Where(line => line.StartsWith('{') && line.Contains(from, StringComparison.Ordinal))
            .Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web))
            .LastOrDefault(line => line?.HeardTone is not null)?.HeardTone;

    private static IEnumerable<string> ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private sealed record Line(double? HeardTone);
}
