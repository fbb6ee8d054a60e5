using System.Collections.Immutable;

namespace EdgeCC.Ivr;

/// <summary>
/// What a flow knows of one customer: named texts. What does not fit is left out, what is too long is cut: a flow goes on
/// without rather than fail.
/// </summary>
internal sealed class FlowAttributes
{
    /// <summary>The most names.</summary>
    public const int Most = 64;

    /// <summary>The longest name, in characters.</summary>
    public const int MostName = 64;

    /// <summary>The longest text, in characters.</summary>
    public const int MostText = 500;

    private readonly Dictionary<string, string> _texts = [];

    /// <summary>The text under a name; null where there is none.</summary>
    public string? Find(string name) => _texts.GetValueOrDefault(name);

    /// <summary>Writes a text under a name; null or empty: forgets it.</summary>
    public void Set(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            _texts.Remove(name);
        }
        else if (name.Length <= MostName && (_texts.Count < Most || _texts.ContainsKey(name)))
        {
            _texts[name] = text.Length <= MostText ? text : text[..MostText];
        }
    }

    /// <summary>Takes what is known of the customer, and nothing else.</summary>
    public void SetCustomer(ImmutableDictionary<string, string> attributes)
    {
        foreach (var (name, text) in attributes.Where(known => known.Key.StartsWith(CustomerAttribute.Prefix, StringComparison.Ordinal)))
        {
            Set(name, text);
        }
    }

    /// <summary>What the flow has learned: what is known of the customer otherwise is left out, and so is what has one of these names.</summary>
    public IReadOnlyDictionary<string, string> Own(IReadOnlySet<string> without) => _texts
        .Where(known => (IsOwn(known.Key) || known.Key == Language) && !without.Contains(known.Key))
        .ToDictionary();

    /// <summary>Takes what a flow had learned before.</summary>
    public void SetOwn(IReadOnlyDictionary<string, string>? attributes)
    {
        foreach (var (name, text) in attributes ?? ImmutableDictionary<string, string>.Empty)
        {
            Set(name, text);
        }
    }

    /// <summary>True for a name a flow can write: letters, digits, hyphens and dots, and nobody else's.</summary>
    public static bool IsOwn(string name) =>
        IsName(name) && name is not (Caller or Channel or Language) && !name.StartsWith(CustomerAttribute.Prefix, StringComparison.Ordinal);

    /// <summary>True for a name anything can have.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= MostName && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '.');

    /// <summary>The names every flow finds.</summary>
    public const string Caller = "caller";
    public const string Channel = "channel";
    public const string Language = "language";

    /// <summary>What was last asked of a bot, and why it gave up.</summary>
    public const string Question = "question";
    public const string HandoverReason = "handover-reason";

    /// <summary>True for a name that need not be written by the flow that reads it.</summary>
    public static bool IsGiven(string name) => !IsOwn(name) || name is Question or HandoverReason;
}
