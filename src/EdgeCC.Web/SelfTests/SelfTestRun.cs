using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;

namespace EdgeCC.Web.SelfTests;

/// <summary>A self-test: what the box finds out by itself, and then part by part what a technician sees and hears.</summary>
/// <param name="Number">1, 2, 3… since the service started: an answer to an older one is not taken.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Steps">What is tested, in order.</param>
public sealed record SelfTestRun(int Number, DateTimeOffset StartedAt, ImmutableArray<SelfTestStep> Steps)
{
    /// <summary>The place of the step the technician is asked about now; null when all are answered.</summary>
    public int? Current => Steps.FirstOrDefault(step => step.Verdict == SelfTestVerdict.Open) is { } step ? Steps.IndexOf(step) : null;

    /// <summary>True when there is nothing to replace, to mend, or to test again.</summary>
    public bool IsPassed => Steps.All(step => step.Verdict == SelfTestVerdict.Passed);

    /// <summary>A new one.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="at">When.</param>
    /// <param name="readings">What the sensors told.</param>
    /// <param name="sounds">What came back of the tones; null: there were calls, which would have heard them.</param>
    /// <param name="parts">What the technician is asked about.</param>
    public static SelfTestRun Begin(
        int number, DateTimeOffset at, IEnumerable<SensorReading> readings, ImmutableArray<LoopbackReading>? sounds, IEnumerable<InspectedPart> parts) => new(
            number,
            at,
            [
                .. readings.Select(Step),
                .. sounds?.Select(Step) ?? [new SelfTestStep("Sound", "Not tested: a call was in progress. Test again when there is none.", SelfTestVerdict.NotTested)],
                .. parts.Select(part => new SelfTestStep(part.Label, part.Expect, SelfTestVerdict.Open) { Part = part.Part, Replace = part.Replace }),
            ]);

    /// <summary>The technician has answered the current step.</summary>
    public SelfTestRun Answer(bool isSo) => Current is { } place
        ? this with { Steps = Steps.SetItem(place, Steps[place] with { Verdict = isSo ? SelfTestVerdict.Passed : SelfTestVerdict.Failed }) }
        : this;

    private static SelfTestStep Step(SensorReading reading) => new(reading.Label, reading.Text, reading.Level switch
    {
        HealthLevel.Well => SelfTestVerdict.Passed,
        HealthLevel.Warning => SelfTestVerdict.Attention,
        _ => SelfTestVerdict.Failed,
    })
    {
        Replace = reading.Replace,
    };

    private static SelfTestStep Step(LoopbackReading sound) => new(
        $"Sound of {sound.Label}",
        sound.Level is { } level
            ? string.Create(CultureInfo.InvariantCulture, $"Of a tone at -16 dBm0 came back: {(sound.Returned ? "" : "something else, or nothing, at ")}{level:0} dBm0.")
            : "Not tested: its sound card does not run.",
        sound.Returned ? SelfTestVerdict.Passed : sound.Level is null ? SelfTestVerdict.NotTested : SelfTestVerdict.Failed)
    {
        Replace = sound.Replace,
    };
}
