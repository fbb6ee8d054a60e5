using System.Collections.Immutable;
using EdgeCC.Engine.Events;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>What comes of bytes, an order or time.</summary>
/// <param name="Posts">What is to be posted to the mailbox.</param>
/// <param name="Bytes">What is to be written to the modem.</param>
/// <param name="NextDeadline">When it wants to be asked again (uptime).</param>
/// <param name="MustReopen">True: the port is to be closed, and opened anew after a pause.</param>
internal sealed record SmsChannelAnswer(
    ImmutableArray<TextEvent> Posts, ImmutableArray<byte> Bytes, TimeSpan? NextDeadline, bool MustReopen)
{
    /// <summary>What the modem told that is none of messages: of its call.</summary>
    public ImmutableArray<ModemEvent> Others { get; init; } = [];
}

/// <summary>Messages since the start, for the status page.</summary>
/// <param name="Waiting">To be sent.</param>
/// <param name="GivenUp">Not sent.</param>
/// <param name="Unreadable">Came, and could not be read or were no text.</param>
/// <param name="Refused">Came, and were not taken.</param>
internal sealed record SmsCounts(int Waiting, int GivenUp, int Unreadable, int Refused);
