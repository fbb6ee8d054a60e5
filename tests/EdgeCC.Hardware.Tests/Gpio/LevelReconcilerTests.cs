using CsCheck;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Tests.Gpio;

public sealed class LevelReconcilerTests
{
    private readonly List<LineEdge> _told = [];
    private readonly LevelReconciler _line;

    public LevelReconcilerTests() => _line = new LevelReconciler(_told.Add);

    [Fact]
    public void An_edge_after_a_lost_one_brings_what_must_have_been_in_between()
    {
        _line.Edge(true, 1, At(1));
        _line.Edge(true, 3, At(3));
        Assert.Equal([new(true, At(1)), new(false, At(3), Corrected: true), new(true, At(3))], _told);
        Assert.Equal(1, _line.Lost);
    }

    [Fact]
    public void Two_lost_edges_leave_the_level_as_it_was()
    {
        _line.Edge(true, 1, At(1));
        _line.Edge(false, 4, At(4));
        Assert.Equal([new(true, At(1)), new(false, At(4))], _told);
        Assert.Equal(2, _line.Lost);
    }

    [Fact]
    public void An_edge_that_a_look_was_faster_than_is_not_told_again()
    {
        _line.Level(true, At(2));
        _line.Edge(true, 1, At(1));
        Assert.Equal([new(true, At(2), Corrected: true)], _told);
        Assert.Equal(0, _line.Lost);
    }

    [Fact]
    public void The_numbers_of_edges_may_begin_anew_after_their_last()
    {
        _line.Edge(true, uint.MaxValue, At(1));
        var lost = _line.Lost;
        _line.Edge(false, 0, At(2));
        Assert.Equal(lost, _line.Lost);
    }

    [Fact]
    public void Whatever_comes_levels_alternate_and_the_last_one_is_right() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.UInt[0, 3]).Array.Sample(steps =>
        {
            var told = new List<LineEdge>();
            var line = new LevelReconciler(told.Add);
            var number = 0u;
            foreach (var (look, level, lost) in steps)
            {
                number += look ? 0 : 1 + lost;
                Take(line, look, level, number);
            }

            Assert.Equal(Enumerable.Range(0, told.Count).Select(n => n % 2 == 0), told.Select(edge => edge.Active));
            Assert.True(steps.Length == 0 || line.Active == steps[^1].Item2);
        });

    private static void Take(LevelReconciler line, bool look, bool level, uint number)
    {
        if (look)
        {
            line.Level(level, At(0));
        }
        else
        {
            line.Edge(level, number, At(0));
        }
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
