using System.Collections.Frozen;
using EdgeCC.Flow.Trying;
using EdgeCC.Ivr;

namespace EdgeCC.Flow.Testing;

/// <summary>What a case can expect of where a customer is.</summary>
internal static class Expectation
{
    private static readonly FrozenDictionary<string, Func<Trial, string?>> Words = new Dictionary<string, Func<Trial, string?>>
    {
        ["node"] = trial => trial.At?.To,
        ["queue"] = trial => trial.Queue?.Queue.Value,
        ["agent"] = trial => trial.Queue?.Personal?.Value,
        ["end"] = trial => trial.Ending,
        ["transfer"] = trial => trial.Asked is TransferContact transfer ? Trial.NameOf(transfer.Target) : null,
        ["callback"] = trial => trial.CallbackAsked?.Number,
        ["data"] = trial => (trial.Asked as CallData)?.Endpoint,
        ["message"] = trial => (trial.Asked as RecordMessage)?.Queue.Value ?? (trial.Asked as KeepMessage)?.Queue.Value,
    }.ToFrozenDictionary();

    /// <summary>The words there are.</summary>
    public static IEnumerable<string> Names => Words.Keys.Order();

    public static bool IsName(string word) => Words.ContainsKey(word);

    /// <summary>What it is now; null: nothing.</summary>
    public static string? ValueOf(Trial trial, string word) => Words[word](trial);
}
