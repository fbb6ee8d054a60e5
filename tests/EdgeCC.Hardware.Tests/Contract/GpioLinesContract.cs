using System.Collections.Concurrent;
using CsCheck;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What GPIO lines keep to, simulated or the kernel's: edges alternate, are dated, and end at the level there is.</summary>
[Trait("Contract", "gpio")]
public abstract class GpioLinesContract : IDisposable
{
    /// <summary>As long as an edge may take to be told on a machine that is busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private protected BlockingCollection<LineEdge> Edges { get; } = [];

    private protected abstract IGpioLines Lines { get; }

    private protected abstract TimeSpan Now { get; }

    /// <summary>A line, one of the first eight, that hang on nothing but the test.</summary>
    private protected abstract GpioLine Line(int offset, bool activeHigh = true, LineBias bias = LineBias.None);

    private protected abstract void Drive(GpioLine line, bool high);

    private protected abstract bool IsHigh(GpioLine line);

    /// <summary>Lets edges come faster than they are taken: some are lost, and it is known that they are.</summary>
    private protected abstract void MissEdges(Action drive);

    /// <summary>Takes the next chip away.</summary>
    private protected abstract void Unplug();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    [Fact]
    public void Nothing_is_told_of_an_inactive_line_that_does_not_move()
    {
        var input = Open(Line(0));
        input.Reconcile();
        Assert.Empty(Edges);
        Assert.False(input.Active);
    }

    [Fact]
    public void Edges_are_told_in_order_with_the_level_they_led_to()
    {
        var line = Line(0);
        Open(line);
        Drive(line, true);
        Drive(line, false);
        Drive(line, true);
        Assert.Equal([(true, false), (false, false), (true, false)], Take(3).Select(edge => (edge.Active, edge.Corrected)));
    }

    [Fact]
    public void An_edge_is_dated_when_it_was_and_not_when_it_was_told()
    {
        var line = Line(0);
        Open(line);
        var before = Now;
        Drive(line, true);
        var between = Now;
        Drive(line, false);
        var after = Now;
        var edges = Take(2);
        Assert.InRange(edges[0].At, before, between);
        Assert.InRange(edges[1].At, between, after);
    }

    [Fact]
    public void A_line_that_is_active_low_is_active_while_it_is_low()
    {
        var line = Line(1, activeHigh: false);
        Drive(line, true);
        var input = Open(line);
        Drive(line, false);
        Assert.True(Take(1)[0].Active);
        Assert.True(input.Active);
        Drive(line, true);
        Assert.False(Take(1)[0].Active);
    }

    [Fact]
    public void A_line_that_is_active_when_it_is_opened_is_told_as_a_correction()
    {
        var line = Line(2);
        Drive(line, true);
        var input = Open(line);
        var told = Take(1)[0];
        Assert.True(told is { Active: true, Corrected: true });
        Drive(line, false);
        Assert.True(Take(1)[0] is { Active: false, Corrected: false });
        Assert.Equal(0, input.Lost);
    }

    [Theory]
    [InlineData(LineBias.PullUp, true)]
    [InlineData(LineBias.PullDown, false)]
    public void A_line_that_nobody_drives_follows_its_resistor(LineBias bias, bool active) =>
        Assert.Equal(active, Open(Line(3, bias: bias)).Active);

    [Fact]
    public void A_reconciled_line_tells_no_edge_twice()
    {
        var line = Line(0);
        var input = Open(line);
        Drive(line, true);
        input.Reconcile();
        Drive(line, false);
        input.Reconcile();
        Assert.Equal([true, false], Take(2).Select(edge => edge.Active));
        input.Reconcile();
        Assert.Empty(Edges);
    }

    [Fact]
    public void Each_line_is_told_apart()
    {
        var one = Line(0);
        var two = Line(1);
        var other = new BlockingCollection<LineEdge>();
        Open(one);
        Lines.OpenInput(two, other.Add);
        Drive(two, true);
        Assert.True(other.TryTake(out var edge, Patience));
        Assert.True(edge.Active);
        Assert.Empty(Edges);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Edges_that_were_lost_are_known_and_the_level_is_right_all_the_same(int last)
    {
        var line = Line(4);
        var input = Open(line);
        MissEdges(() =>
        {
            for (var n = 0; n < 400 + last; n++)
            {
                Drive(line, n % 2 == 0);
            }
        });
        Drive(line, last == 2);
        var told = new List<LineEdge>();
        while (told.LastOrDefault().Active != (last == 2) || input.Lost == 0)
        {
            told.AddRange(Take(1));
        }

        input.Reconcile();
        Assert.Equal(last == 2, input.Active);
        told.AddRange(Take(Edges.Count));
        Assert.Equal(Enumerable.Range(0, told.Count).Select(n => n % 2 == 0), told.Select(edge => edge.Active));
        Assert.Equal(told.Select(edge => edge.At).Order(), told.Select(edge => edge.At));
    }

    [Fact]
    public void Whatever_is_driven_levels_alternate_and_end_where_the_line_is()
    {
        var line = Line(5);
        var input = Open(line);
        Gen.Bool.Array[0, 40].Sample(
            levels =>
            {
                foreach (var level in levels)
                {
                    Drive(line, level);
                }

                input.Reconcile();
                Assert.Equal(IsHigh(line), input.Active);
            },
            iter: 30,
            threads: 1);
        var told = Take(Edges.Count);
        Assert.Equal(Enumerable.Range(0, told.Count).Select(n => n % 2 == 0), told.Select(edge => edge.Active));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_output_is_inactive_at_first_and_then_as_it_is_told(bool activeHigh)
    {
        var line = Line(6, activeHigh);
        var output = Lines.OpenOutput(line);
        Assert.Equal(!activeHigh, IsHigh(line));
        output.Write(true);
        Assert.Equal(activeHigh, IsHigh(line));
        output.Write(false);
        Assert.Equal(!activeHigh, IsHigh(line));
    }

    [Fact]
    public void A_line_that_is_taken_is_said_to_be()
    {
        var line = Line(0);
        Open(line);
        var fault = Assert.Throws<IOException>(() => Lines.OpenOutput(line));
        Assert.Equal($"{line} is taken by another program or by the kernel itself", fault.Message);
    }

    [Fact]
    public void A_line_beyond_the_chip_is_told()
    {
        var line = Line(0) with { Offset = 500 };
        var fault = Assert.Throws<IOException>(() => Lines.OpenOutput(line));
        Assert.Equal($"{line}: the chip has no such line, or the line cannot do this", fault.Message);
    }

    [Fact]
    public void A_chip_that_is_not_there_is_told()
    {
        var fault = Assert.Throws<IOException>(() => Lines.OpenInput(Line(0) with { Chip = 99 }, Edges.Add));
        Assert.Equal("/dev/gpiochip99: No such file or directory", fault.Message);
    }

    [Fact]
    public void A_chip_that_goes_is_told_by_whatever_is_done_with_its_lines()
    {
        var read = Line(0) with { Chip = Line(0).Chip + 1 };
        var written = read with { Offset = 6 };
        var input = Open(read);
        var output = Lines.OpenOutput(written);
        Unplug();
        Assert.Equal($"{read}: its chip has gone", Assert.Throws<IOException>(input.Reconcile).Message);
        Assert.Equal($"{written}: its chip has gone", Assert.Throws<IOException>(() => output.Write(true)).Message);
        Assert.Empty(Edges);
    }

    private IGpioInput Open(GpioLine line) => Lines.OpenInput(line, Edges.Add);

    private List<LineEdge> Take(int count)
    {
        var taken = new List<LineEdge>();
        while (taken.Count < count)
        {
            Assert.True(Edges.TryTake(out var edge, Patience), $"{taken.Count} of {count} edges were told");
            taken.Add(edge);
        }

        return taken;
    }
}
