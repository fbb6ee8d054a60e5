namespace EdgeCC.Storage.Prompts;

/// <summary>
/// Which voice speaks a language on this machine: RHVoice (far the better for Russian and Ukrainian) where it is
/// installed, else espeak-ng.
/// </summary>
public static class InstalledVoices
{
    private const string RhVoice = "RHVoice-test";
    private const string RhVoiceFolder = "/usr/share/RHVoice/voices";
    private const string Espeak = "espeak-ng";

    // By licence: the other voices of Debian's non-free packages may not be used by a business.
    private static readonly Dictionary<string, string[]> FreeVoices = new()
    {
        ["ru"] = ["anna", "irina", "aleksandr"],
        ["uk"] = ["natalia", "anatol"],
    };

    // The default of 175 words a minute is too fast for a telephone.
    private const string WordsPerMinute = "150";

    /// <summary>The voice for a language (BCP 47), or null: nothing here can speak it.</summary>
    public static SpeechVoice? Find(string language) => Voices(language).FirstOrDefault();

    /// <summary>All voices for a language, the best first.</summary>
    internal static IEnumerable<SpeechVoice> Voices(string language)
    {
        var primary = language.Split('-')[0];

        // RHVoice takes another voice, in another language, where it does not know the one asked for.
        var names = FreeVoices.GetValueOrDefault(primary, []).Where(name => Directory.Exists(Path.Combine(RhVoiceFolder, name)));
        foreach (var name in IsOnPath(RhVoice) ? names : [])
        {
            yield return new SpeechVoice(RhVoice, ["-p", name, "-o"]);
        }

        if (IsOnPath(Espeak))
        {
            yield return new SpeechVoice(Espeak, ["-v", primary, "-s", WordsPerMinute, "-b", "1", "--stdin", "-w"]);
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
