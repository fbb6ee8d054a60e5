using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace EdgeCC.Ivr.Flows.Rules;

/// <summary>The way to one value of a JSON document: names and indices, <c>account.cards[0].balance</c>.</summary>
public sealed class JsonPath
{
    private readonly ImmutableArray<string> _steps;

    private JsonPath(ImmutableArray<string> steps) => _steps = steps;

    /// <summary>Reads it as written; null where it is none.</summary>
    public static JsonPath? TryRead(string text)
    {
        var steps = text.Replace("[", ".[").Split('.', StringSplitOptions.TrimEntries);
        if (steps is ["", _, ..] && text.StartsWith('['))
        {
            steps = steps[1..];
        }

        return steps.All(IsStep) ? new JsonPath([.. steps]) : null;
    }

    /// <summary>The text, number or truth value there; null where there is none of these.</summary>
    internal string? Find(JsonElement root)
    {
        var at = root;
        foreach (var step in _steps)
        {
            if (!TryGo(at, step, out at))
            {
                return null;
            }
        }

        return at.ValueKind switch
        {
            JsonValueKind.String => at.GetString(),
            JsonValueKind.Number => at.GetRawText(),
            JsonValueKind.True => CustomerAttribute.Yes,
            JsonValueKind.False => CustomerAttribute.No,
            _ => null,
        };
    }

    private static bool TryGo(JsonElement at, string step, out JsonElement to)
    {
        to = default;
        if (!step.StartsWith('['))
        {
            return at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out to);
        }

        var index = Index(step);
        if (at.ValueKind != JsonValueKind.Array || index >= at.GetArrayLength())
        {
            return false;
        }

        to = at[index];
        return true;
    }

    private static bool IsStep(string step) =>
        step.StartsWith('[') ? step.EndsWith(']') && Index(step) >= 0 : step.Length > 0 && !step.Contains(']');

    private static int Index(string step) =>
        int.TryParse(step.AsSpan(1, Math.Max(0, step.Length - 2)), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
}
