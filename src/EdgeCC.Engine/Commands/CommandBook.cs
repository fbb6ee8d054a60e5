using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Commands;

/// <summary>
/// Which commands were taken, so that none is taken twice, and those that wait for their fact to be durable. Made again from
/// the journal after a restart.
/// </summary>
public sealed class CommandBook
{
    /// <summary>Commands remembered; the oldest goes once its time is over.</summary>
    public const int MostRemembered = 1_000;

    /// <summary>The longest a command may hold.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How far the signer's clock may be ahead of ours.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private const int MostToldAnHour = 20;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<CommandId, DateTimeOffset> _taken = [];
    private readonly Queue<CommandId> _inOrder = new();
    private readonly Dictionary<CommandId, CommandOrder> _waiting = [];
    private TimeSpan _hourEnds;
    private int _toldThisHour;

    /// <summary>Why a command is not to be obeyed; null where it is.</summary>
    public CommandRefusal? Judge(SignedCommand command, string appliance, DateTimeOffset now) =>
        command.Appliance != appliance ? CommandRefusal.OtherAppliance
        : _taken.ContainsKey(command.Id) ? CommandRefusal.Repeated
        : command.Expires <= now ? CommandRefusal.Expired
        : command.Issued > now + ClockTolerance ? CommandRefusal.IssuedInTheFuture
        : command.Expires - command.Issued > Longest ? CommandRefusal.HoldsTooLong
        : _inOrder.Count == MostRemembered && _taken[_inOrder.Peek()] > now ? CommandRefusal.TooMany
        : null;

    /// <summary>Remembers a command whose fact is on its way to the disk.</summary>
    public void Await(SignedCommand command)
    {
        Remember(command.Id, command.Expires);
        _waiting[command.Id] = command.Order;
    }

    /// <summary>What is to be done now that a command's fact is durable; null where nothing waits for it.</summary>
    public CommandOrder? Release(CommandId id) => _waiting.Remove(id, out var order) ? order : null;

    /// <summary>Takes up what an earlier run knew.</summary>
    public void Restore(Fact fact)
    {
        if (fact is CommandTaken taken)
        {
            Remember(taken.CommandId, taken.Expires);
        }
    }

    /// <summary>True where one more refusal is to be told; a flood of them must not fill the journal.</summary>
    public bool MayTell(Moment now)
    {
        if (now.Reached(_hourEnds))
        {
            (_hourEnds, _toldThisHour) = (now.Uptime + Hour, 0);
        }

        return ++_toldThisHour <= MostToldAnHour;
    }

    private void Remember(CommandId id, DateTimeOffset expires)
    {
        if (_taken.TryAdd(id, expires))
        {
            _inOrder.Enqueue(id);
        }

        if (_inOrder.Count > MostRemembered)
        {
            _taken.Remove(_inOrder.Dequeue());
        }
    }
}
