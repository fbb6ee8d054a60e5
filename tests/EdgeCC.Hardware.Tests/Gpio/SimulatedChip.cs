using System.Device.Gpio;

namespace EdgeCC.Hardware.Tests.Gpio;

/// <summary>A GPIO chip in memory: its outputs can be looked at, its inputs driven, its edges made to stop.</summary>
internal sealed class SimulatedChip : GpioDriver
{
    private readonly Dictionary<int, PinMode> _modes = [];
    private readonly Dictionary<int, PinValue> _levels = [];
    private readonly Dictionary<int, PinChangeEventHandler> _callbacks = [];

    /// <summary>Lines that cannot be opened.</summary>
    public HashSet<int> Broken { get; } = [];

    /// <summary>True: changes of level raise no event, as has been seen of real drivers.</summary>
    public bool EdgesLost { get; set; }

    protected override int PinCount => 64;

    /// <summary>The level an output drives.</summary>
    public PinValue LevelOf(int line) => _levels[line];

    /// <summary>Drives an input.</summary>
    public void Drive(int line, PinValue level)
    {
        _levels[line] = level;
        if (!EdgesLost && _callbacks.TryGetValue(line, out var changed))
        {
            changed(this, new PinValueChangedEventArgs(level == PinValue.High ? PinEventTypes.Rising : PinEventTypes.Falling, line));
        }
    }

    protected override void OpenPin(int pinNumber)
    {
        if (Broken.Contains(pinNumber))
        {
            throw new IOException("Device or resource busy");
        }

        _modes[pinNumber] = PinMode.Input;
        _levels.TryAdd(pinNumber, PinValue.Low);
    }

    protected override void ClosePin(int pinNumber) => _modes.Remove(pinNumber);

    protected override void SetPinMode(int pinNumber, PinMode mode) => _modes[pinNumber] = mode;

    protected override PinMode GetPinMode(int pinNumber) => _modes[pinNumber];

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => mode is PinMode.Input or PinMode.Output;

    protected override PinValue Read(int pinNumber) => _levels[pinNumber];

    protected override void Write(int pinNumber, PinValue value) => _levels[pinNumber] =
        _modes[pinNumber] == PinMode.Output ? value : throw new InvalidOperationException("an input cannot be written");

    protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) =>
        _callbacks[pinNumber] = callback;

    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        _callbacks.Remove(pinNumber);
}
