using System.Collections.Frozen;
using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Media;

/// <summary>Every prompt of a configuration, rendered: immutable, swapped whole with the configuration.</summary>
public sealed class PromptLibrary(FrozenDictionary<Prompt, PromptSound> sounds)
{
    /// <summary>A library with nothing in it.</summary>
    public static readonly PromptLibrary Empty = new(FrozenDictionary<Prompt, PromptSound>.Empty);

    /// <summary>The sound of a prompt, or null where it was never rendered.</summary>
    public PromptSound? Find(Prompt prompt) => sounds.GetValueOrDefault(prompt);

    /// <summary>
    /// This library, and beside its prompts those of <paramref name="wanted"/> that only <paramref name="older"/> holds.
    /// </summary>
    public PromptLibrary Beside(PromptLibrary older, IEnumerable<Prompt> wanted)
    {
        var kept = sounds.ToDictionary();
        foreach (var prompt in wanted)
        {
            if (older.Find(prompt) is { } sound)
            {
                kept.TryAdd(prompt, sound);
            }
        }

        return new PromptLibrary(kept.ToFrozenDictionary());
    }

    /// <summary>How many prompts it holds.</summary>
    public int Count => sounds.Count;
}
