using EdgeCC.Flow.Trying;
using EdgeCC.Ivr;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Flow.Testing;

/// <summary>One case, run.</summary>
internal sealed class CaseRun
{
    private readonly Trial _trial;

    /// <summary>Up to where the case has heard: a line, and a place in it.</summary>
    private int _heard;
    private int _within;

    private CaseRun(TestCase test, FlowSet flows, FlowId flow, TimeZoneInfo zone)
    {
        Case = test;
        _trial = new Trial(flows, flow, test.Customer, TryOptions.MomentOf(test.At, zone), test.IsClosedByHand);
    }

    public TestCase Case { get; }

    /// <summary>What went wrong, where; null: nothing.</summary>
    public ConfigProblem? Failure { get; private set; }

    public IReadOnlyList<FlowStep> Steps => _trial.Steps;

    public static CaseRun Of(TestCase test, FlowSet flows, FlowId flow, TimeZoneInfo zone)
    {
        var run = new CaseRun(test, flows, flow, zone);
        foreach (var step in test.Steps)
        {
            if (run.Do(step) is { } trouble)
            {
                run.Failure = step.At.Problem(trouble);
                break;
            }
        }

        return run;
    }

    private string? Do(TestStep step) => step switch
    {
        TestStep.Hears hears => Hear(hears.Text),
        TestStep.Expects expects => Expect(expects),
        TestStep.Does does => _trial.Do(does.Word, does.Argument),
        _ => null,
    };

    private string? Hear(string text)
    {
        var from = _heard;
        do
        {
            for (; _heard < _trial.Transcript.Count; (_heard, _within) = (_heard + 1, 0))
            {
                if (_trial.Transcript[_heard] is { IsHeard: true } told
                    && told.Text.IndexOf(text, _within, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
                {
                    _within = found + text.Length;
                    return null;
                }
            }
        }
        while (_trial.HearOn());

        var heard = _trial.Transcript.Skip(from).Where(told => told.IsHeard).Select(told => $"\"{told.Text}\"").ToArray();
        return $"is not heard; {(heard.Length == 0 ? "nothing is" : $"heard is {string.Join(", then ", heard)}")}, and then {Where()}";
    }

    private string? Expect(TestStep.Expects expects)
    {
        do
        {
            if (expects.Wanted.All(wanted => Expectation.ValueOf(_trial, wanted.Key) == wanted.Value))
            {
                return null;
            }
        }
        while (_trial.HearOn());

        return string.Join("; ", expects.Wanted
            .Where(wanted => Expectation.ValueOf(_trial, wanted.Key) != wanted.Value)
            .Select(wanted => $"expected {wanted.Key} {wanted.Value}, not {Expectation.ValueOf(_trial, wanted.Key) ?? "none"}")) + $": {Where()}";
    }

    private string Where() => _trial.Ending is { } ending ? $"it is over ({ending})"
        : _trial.At is { } at ? $"the customer stands on {at.To}{(_trial.Queue is { } queue ? $", in the queue {queue.Queue}" : "")}"
        : "nothing has begun";
}
