using System.Collections.Immutable;

namespace EdgeCC.Storage.Prompts;

/// <summary>A program that speaks one language: text on its standard input, a WAV file as its last argument.</summary>
/// <param name="Program">Its name, looked for on PATH.</param>
/// <param name="Arguments">What stands before the WAV file's name.</param>
public sealed record SpeechVoice(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>What stands in a cached prompt's key: whoever changes voice or speed hears the change.</summary>
    public string Identity => string.Join(' ', [Program, .. Arguments]);
}
