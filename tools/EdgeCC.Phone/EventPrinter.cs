using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace EdgeCC.Phone;

/// <summary>Prints what happens, one line each: JSON for programs, or words for people. Safe from any thread.</summary>
internal sealed class EventPrinter(TextWriter output, bool json)
{
    private readonly Lock _gate = new();
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>Prints one event with its fields; null fields are left out of words.</summary>
    public void Print(string name, params (string Name, object? Value)[] fields)
    {
        var at = Math.Round(Stopwatch.GetElapsedTime(_started).TotalSeconds, 3);
        lock (_gate)
        {
            output.WriteLine(json ? AsJson(name, at, fields) : AsWords(name, at, fields));
            output.Flush();
        }
    }

    private static string AsJson(string name, double at, (string Name, object? Value)[] fields)
    {
        var record = new Dictionary<string, object?> { ["event"] = name, ["at"] = at };
        foreach (var (field, value) in fields)
        {
            record[field] = value;
        }

        return JsonSerializer.Serialize(record);
    }

    private static string AsWords(string name, double at, (string Name, object? Value)[] fields)
    {
        var words = fields
            .Where(field => field.Value is not null)
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} {field.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"{at,8:F3} s  {name,-12} {string.Join(", ", words)}").TrimEnd();
    }
}
