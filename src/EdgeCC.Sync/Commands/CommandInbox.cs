using System.Buffers;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Sync.Commands;

/// <summary>
/// Where commands come in. One that finds the mailbox full is dropped: the platform, which sees no fact of it, gives it again.
/// </summary>
internal sealed partial class CommandInbox(CommandReader reader, IMailbox mailbox, ILogger logger)
{
    /// <summary>Takes what came on the topic of commands.</summary>
    public void Take(ReadOnlySequence<byte> message)
    {
        // A longer one is refused for its length: no need to copy the rest.
        var (command, refusal) = reader.Read(message.Slice(0, Math.Min(message.Length, CommandReader.MaximumLength + 1)).ToArray());
        if (refusal is { } why)
        {
            LogRefused(logger, why.ToString());
        }

        Event @event = command is null ? new CommandForged(refusal!.Value) : new CommandArrived(command);
        if (!mailbox.TryPost(@event))
        {
            LogDropped(logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A command is refused: {Reason}.")]
    private static partial void LogRefused(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "A command is dropped: the service is too busy. The platform has to give it again.")]
    private static partial void LogDropped(ILogger logger);
}
