using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;

namespace EdgeCC.Storage.Prompts;

/// <summary>
/// Spoken prompts kept on disk, by what was said and by whom. A file is a SHA-256 of its samples, then the samples in
/// µ-law, then the same in A-law; one that does not match its own checksum is as good as none.
/// </summary>
internal sealed class PromptCache(string folder)
{
    // Part of every key: raise it when rendering changes, and all prompts are spoken anew.
    private const string Version = "1";

    private const string Ending = ".g711";
    private const int ChecksumLength = SHA256.HashSizeInBytes;

    private readonly ConcurrentDictionary<string, bool> _used = new();

    /// <summary>The file a prompt would lie in.</summary>
    public string FileOf(SpeechVoice voice, string text)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{Version}\n{voice.Identity}\n{text}"));
        var file = Path.Combine(folder, Convert.ToHexStringLower(key) + Ending);
        _used[file] = true;
        return file;
    }

    /// <summary>Deletes every prompt that was not asked for since the last time, and what a crash left unfinished.</summary>
    public void DeleteUnused()
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"*{Ending}*").Where(file => !_used.ContainsKey(file)))
        {
            File.Delete(file);
        }

        _used.Clear();
    }

    /// <summary>A kept prompt, or null where there is none that is whole.</summary>
    public static PromptSound? Find(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var content = File.ReadAllBytes(file);
        if (content.Length <= ChecksumLength || (content.Length - ChecksumLength) % 2 != 0
            || !SHA256.HashData(content.AsSpan(ChecksumLength)).AsSpan().SequenceEqual(content.AsSpan(0, ChecksumLength)))
        {
            return null;
        }

        var samples = content.AsMemory(ChecksumLength);
        return new PromptSound(samples[..(samples.Length / 2)], samples[(samples.Length / 2)..]);
    }

    /// <summary>Keeps a prompt: whole or, after a crash in between, not at all.</summary>
    public static void Keep(string file, PromptSound sound)
    {
        byte[] samples = [.. sound.In(AudioCodec.Pcmu).Span, .. sound.In(AudioCodec.Pcma).Span];
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllBytes(unfinished, [.. SHA256.HashData(samples), .. samples]);
        File.Move(unfinished, file, overwrite: true);
    }
}
