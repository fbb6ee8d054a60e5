namespace EdgeCC.Hardware.Gpio;

/// <summary>
/// What is believed of an input. Edges can be lost (a buffer overflows, an interrupt fails to come) and a level can be read:
/// both become edges that alternate whatever happens.
/// </summary>
/// <param name="moved">Is told them. At first the line is believed inactive.</param>
internal sealed class LevelReconciler(Action<LineEdge> moved)
{
    private uint _number;

    /// <inheritdoc cref="IGpioInput.Active"/>
    public bool Active { get; private set; }

    /// <inheritdoc cref="IGpioInput.Lost"/>
    public long Lost { get; private set; }

    /// <summary>Takes an edge as it was seen.</summary>
    /// <param name="active">The level it led to.</param>
    /// <param name="number">Its number on this line, from 1: a gap tells of edges that were lost.</param>
    /// <param name="at">When.</param>
    public void Edge(bool active, uint number, TimeSpan at)
    {
        var lost = number - _number - 1;
        _number = number;
        Lost += lost;
        if (active == Active)
        {
            // Nothing lost: a level read in between has told this edge already, or the line was back before the chip looked.
            if (lost == 0)
            {
                return;
            }

            Move(!active, at, corrected: true);
        }

        Move(active, at, corrected: false);
    }

    /// <summary>Takes the level as it was read, all edges before having been taken.</summary>
    public void Level(bool active, TimeSpan at)
    {
        if (active != Active)
        {
            Move(active, at, corrected: true);
        }
    }

    private void Move(bool active, TimeSpan at, bool corrected)
    {
        Active = active;
        moved(new LineEdge(active, at, corrected));
    }
}
