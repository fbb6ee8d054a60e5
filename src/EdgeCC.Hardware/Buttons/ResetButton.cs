using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Hardware.Outputs;

namespace EdgeCC.Hardware.Buttons;

/// <summary>
/// The button that has the branch forgotten when it is held while the service starts. The lamps tell how it stands: flashing
/// slowly, not yet; steadily lit, let go now. Decision 0906.
/// </summary>
public sealed class ResetButton : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly GpioChips _chips;
    private readonly GpioLampPort _lamps;
    private readonly GpioOutputPort _outputs;
    private readonly GpioLine _line;
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource<bool> _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ResetHold _hold;
    private readonly ITimer _timer;
    private ResetStage? _stage;

    internal ResetButton(GpioLine line, BoardModel board, GpioChips chips, TimeProvider time)
    {
        (_line, _chips, _time) = (line, chips, time);
        _lamps = new GpioLampPort(board.Lamps, chips, time);
        _outputs = new GpioOutputPort([.. board.Outputs.Where(output => output.Function == OutputFunction.Buzzer)], chips, time);
        _hold = new ResetHold(GpioTime.Now(time));
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        chips.OpenButton(line, _ => { });
        Look();
        _timer.Change(Period, Period);
    }

    /// <summary>True once it was held and let go as it must be, false once it was not; at once where it is not held.</summary>
    internal Task<bool> Asked => _asked.Task;

    /// <summary>Whether the button of a board is held now and asks for it; false at once for a board without one.</summary>
    public static async Task<bool> IsAskedAsync(BoardModel board, TimeProvider time)
    {
        if (board.Driver != BoardDriver.Kernel || board.Buttons.FirstOrDefault(button => button.Role == ButtonRole.Identify) is not { } button)
        {
            return false;
        }

        using var chips = new GpioChips(new KernelGpioLines());
        using var reset = new ResetButton(button.Line, board, chips, time);
        return await reset.Asked;
    }

    /// <summary>Leaves lamps and buzzer dark and silent.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        _lamps.Dispose();
        _outputs.Dispose();
    }

    private void Look()
    {
        var stage = _hold.Look(IsHeld(), GpioTime.Now(_time));
        if (stage is ResetStage.Confirmed or ResetStage.Refused)
        {
            _asked.TrySetResult(stage == ResetStage.Confirmed);
        }
        else if (stage != _stage)
        {
            Show(stage == ResetStage.Armed ? LampSignal.Steady : LampSignal.SlowFlash);
        }

        _stage = stage;
    }

    private void Show(LampSignal signal)
    {
        foreach (var lamp in _lamps.Lamps)
        {
            _lamps.Set(lamp, signal);
        }

        foreach (var output in _outputs.Outputs)
        {
            _outputs.Set(output.Output, signal);
        }
    }

    private bool IsHeld()
    {
        try
        {
            return _chips.Read(_line);
        }
        catch (IOException)
        {
            // The board's health check will say so once the service runs.
            return false;
        }
    }
}
