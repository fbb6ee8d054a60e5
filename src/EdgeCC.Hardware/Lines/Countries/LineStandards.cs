using System.Collections.Immutable;
using EdgeCC.Hardware.Lines.Hook;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines.Countries;

/// <summary>
/// The countries whose lines we know. Tones and ringing: ITU-T E.180 Supplement 2; the United Kingdom: BT SIN 350 and 351; the
/// United States: Telcordia GR-506-CORE. The flash is what telephones sold there send, and can be configured.
/// </summary>
public static class LineStandards
{
    /// <summary>Russia.</summary>
    public static readonly LineStandard Russia = new(
        "ru",
        European(busy: 350, congestion: 175),
        Milliseconds(1000, 4000),
        Flash(80, 800),
        CallerIdType.V23,
        FlashSent: Millisecond(100),
        LoopDrop: Millisecond(350));

    /// <summary>Ukraine: the exchanges follow the same plan as Russia's.</summary>
    public static readonly LineStandard Ukraine = Russia with { Country = "ua" };

    /// <summary>Germany. Telephones send a flash of 80 to 310 ms.</summary>
    public static readonly LineStandard Germany = new(
        "de",
        European(busy: 480, congestion: 240),
        Milliseconds(1000, 4000),
        Flash(80, 400),
        CallerIdType.V23,
        FlashSent: Millisecond(120),
        LoopDrop: Millisecond(350));

    /// <summary>The United Kingdom: timed break recall of 50 to 130 ms; exchanges end a call by a break of 90 ms or more.</summary>
    public static readonly LineStandard UnitedKingdom = new(
        "gb",
        new LineToneSet(
            Tone([350, 440]),
            Tone([400, 450], 400, 200, 400, 2000),
            Tone([400], 375, 375),
            Tone([400], 400, 350, 225, 525),
            Howler([800, 1000, 1300])),
        Milliseconds(400, 200, 400, 2000),
        Flash(50, 350),
        CallerIdType.V23,
        FlashSent: Millisecond(90),
        LoopDrop: Millisecond(90));

    /// <summary>The United States.</summary>
    public static readonly LineStandard UnitedStates = new(
        "us",
        new LineToneSet(
            Tone([350, 440]),
            Tone([440, 480], 2000, 4000),
            Tone([480, 620], 500, 500),
            Tone([480, 620], 250, 250),
            Howler([1400, 2060, 2450, 2600])),
        Milliseconds(2000, 4000),
        Flash(300, 1000),
        CallerIdType.Bell202,
        FlashSent: Millisecond(500),
        LoopDrop: Millisecond(350));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<LineStandard> All = [Russia, Ukraine, Germany, UnitedKingdom, UnitedStates];

    /// <summary>The standard of a country by its code; null for one we do not know.</summary>
    public static LineStandard? Of(string country) =>
        All.FirstOrDefault(standard => standard.Country.Equals(country, StringComparison.OrdinalIgnoreCase));

    private static LineToneSet European(double busy, double congestion) => new(
        Tone([425]),
        Tone([425], 1000, 4000),
        Tone([425], busy, busy),
        Tone([425], congestion, congestion),
        Howler([1400, 2060, 2450, 2600]));

    private static Tone Tone(ImmutableArray<double> frequencies, params double[] cadence) =>
        new(frequencies, frequencies.Length == 1 ? -13 : -16, Milliseconds(cadence));

    private static Tone Howler(ImmutableArray<double> frequencies) => new(frequencies, -9, Milliseconds(100, 100));

    private static HookTiming Flash(double shortest, double longest) => new(Millisecond(shortest), Millisecond(longest));

    private static ImmutableArray<TimeSpan> Milliseconds(params double[] milliseconds) => [.. milliseconds.Select(Millisecond)];

    private static TimeSpan Millisecond(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
