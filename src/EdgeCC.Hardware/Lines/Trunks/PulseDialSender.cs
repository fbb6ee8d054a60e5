namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>Digits as breaks of the loop: ten a second, 60 % break, 800 ms between digits. A pure state machine.</summary>
internal sealed class PulseDialSender
{
    private static readonly TimeSpan Break = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Make = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private readonly Queue<(TimeSpan At, bool Closed)> _moves = [];

    /// <summary>When the loop moves next; null when all has been sent.</summary>
    public TimeSpan? NextDeadline => _moves.TryPeek(out var move) ? move.At : null;

    /// <summary>Begins to dial digits, 0 to 9.</summary>
    public void Start(string digits, TimeSpan now)
    {
        foreach (var digit in digits)
        {
            now += Pause;
            for (var left = digit == '0' ? 10 : digit - '0'; left > 0; left--)
            {
                _moves.Enqueue((now, false));
                _moves.Enqueue((now + Break, true));
                now += Break + Make;
            }
        }
    }

    /// <summary>Sends nothing more.</summary>
    public void Stop() => _moves.Clear();

    /// <summary>Takes the move that is due. False when none is.</summary>
    public bool TryMove(TimeSpan now, out bool closed)
    {
        closed = true;
        if (NextDeadline is not { } deadline || now < deadline)
        {
            return false;
        }

        closed = _moves.Dequeue().Closed;
        return true;
    }
}
