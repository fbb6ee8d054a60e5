using EdgeCC.Calls;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Network.Media;

/// <summary>Cuts a sequence of prompts into frames, without a gap from one to the next.</summary>
internal sealed class PromptPlayer(SoundSource.Playing playing)
{
    private int _prompt;
    private int _sample;
    private bool _heardAnything;

    /// <summary>What is played.</summary>
    public SoundSource.Playing Playing { get; } = playing;

    /// <summary>Prompts that the library did not hold.</summary>
    public int Missing { get; private set; }

    /// <summary>True once the last sample was given out.</summary>
    public bool IsOver { get; private set; }

    /// <summary>
    /// Fills a frame; what lies behind the end is silence. False when there was nothing more to play.
    /// </summary>
    public bool TryFill(Span<byte> frame, AudioCodec codec, PromptLibrary library)
    {
        var filled = 0;
        while (filled < frame.Length && !IsOver)
        {
            var rest = Rest(codec, library);
            var taken = rest[..Math.Min(rest.Length, frame.Length - filled)];
            taken.CopyTo(frame[filled..]);
            filled += taken.Length;
            _sample += taken.Length;
            _heardAnything |= taken.Length > 0;
            if (taken.Length == rest.Length)
            {
                GoOn();
            }
        }

        frame[filled..].Fill(codec.Silence());
        return filled > 0;
    }

    /// <summary>
    /// Tells the Switchboard of the end; true once it has been taken, which is tried again until then: a flow waits for it.
    /// A loop is over only when there was nothing to be heard in it, and that is not told.
    /// </summary>
    public bool TryTellEnd(LegId leg, IMailbox mailbox) =>
        IsOver && !Playing.Loop && mailbox.TryPost(new PromptsEnded(leg, Playing.Playback));

    private ReadOnlySpan<byte> Rest(AudioCodec codec, PromptLibrary library)
    {
        if (_prompt >= Playing.Prompts.Length)
        {
            return default;
        }

        if (library.Find(Playing.Prompts[_prompt]) is { } sound)
        {
            var samples = sound.In(codec).Span;
            return samples[Math.Min(_sample, samples.Length)..];
        }

        Missing++;
        return default;
    }

    private void GoOn()
    {
        _sample = 0;
        _prompt++;
        if (_prompt < Playing.Prompts.Length)
        {
            return;
        }

        // A loop in which nothing can be heard would never fill a frame.
        IsOver = !Playing.Loop || !_heardAnything;
        _prompt = 0;
    }
}
