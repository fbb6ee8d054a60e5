using EdgeCC.Engine.Events;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Texts;

/// <summary>
/// How fast is taken what strangers write: counted by thread, by address and together, from minute to minute. What comes
/// again has been counted, and is not counted again.
/// </summary>
public sealed class TextPace
{
    /// <summary>Messages a minute of one thread, and of one address: more than anybody writes, and a letter to every colleague of ours.</summary>
    public const int MostPerMinute = 60;

    /// <summary>Messages a minute of everybody together: some hundred a second, which also bounds what is counted.</summary>
    public const int MostPerMinuteTogether = 10_000;

    private readonly Dictionary<TextThread, int> _byThread = [];
    private readonly Dictionary<(Channel, string), int> _byAddress = [];
    private TimeSpan _minuteOver;
    private int _together;

    /// <summary>Counts a message. False: it comes too fast, and is not counted.</summary>
    public bool TryTake(TextReceived received, Moment now)
    {
        if (now.Reached(_minuteOver))
        {
            _byThread.Clear();
            _byAddress.Clear();
            _together = 0;
            _minuteOver = now.In(TimeSpan.FromMinutes(1));
        }

        var ofThread = _byThread.GetValueOrDefault(received.Thread);
        var ofAddress = received.Address is { } address ? _byAddress.GetValueOrDefault((received.Thread.Channel, address)) : 0;
        if (ofThread == MostPerMinute || ofAddress == MostPerMinute || _together == MostPerMinuteTogether)
        {
            return false;
        }

        _together++;
        _byThread[received.Thread] = ofThread + 1;
        if (received.Address is { } counted)
        {
            _byAddress[(received.Thread.Channel, counted)] = ofAddress + 1;
        }

        return true;
    }
}
