using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Turns what Calls says of legs into plans for ports: the media plane knows no legs.</summary>
internal sealed class BridgePlanner(IMediaPort media, TimeSpan silenceLimit)
{
    private readonly Dictionary<LegId, LegSound> _sounds = [];
    private readonly Dictionary<LegId, SoundBuffer> _recordings = [];

    /// <summary>Legs that have sound now.</summary>
    public int Count => _sounds.Count;

    public void Set(LegSound sound)
    {
        _sounds[sound.Leg] = sound;
        media.SetPlan(Plan(sound));

        // A leg may be told to hear one whose port was not known yet.
        foreach (var other in _sounds.Values)
        {
            if (other.Hears is HeardSound.OtherLeg heard && heard.Leg == sound.Leg && other.Leg != sound.Leg)
            {
                media.SetPlan(Plan(other));
            }
        }
    }

    /// <summary>From now on what a leg says goes into this buffer as well; null: no more.</summary>
    public void Record(LegId leg, SoundBuffer? buffer)
    {
        _recordings.Remove(leg);
        if (_sounds.TryGetValue(leg, out var sound))
        {
            if (buffer is not null)
            {
                _recordings[leg] = buffer;
            }

            media.SetPlan(Plan(sound));
        }
    }

    public void Close(LegId leg, int port)
    {
        _sounds.Remove(leg);
        _recordings.Remove(leg);
        media.Clear(port);
    }

    private BridgePlan Plan(LegSound sound) => new(
        sound.Port,
        sound.Leg,
        sound.Peer,
        sound.Direction,
        Source(sound.Hears),
        ListenForDigits: sound.Hears is not HeardSound.OtherLeg,
        silenceLimit)
    {
        Recording = _recordings.GetValueOrDefault(sound.Leg),
    };

    private SoundSource Source(HeardSound hears) => hears switch
    {
        HeardSound.Prompts prompts =>
            new SoundSource.Playing(prompts.Playback, prompts.Sequence, prompts.Loop),
        HeardSound.OtherLeg other when _sounds.TryGetValue(other.Leg, out var sound) =>
            new SoundSource.Relaying(sound.Port),
        _ => new SoundSource.Silent(),
    };
}
