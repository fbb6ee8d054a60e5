using EdgeCC.Network.Media.Kernel;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Network.Media;

/// <summary>
/// The media thread: waits for packets, plans and the 20 ms clock, and serves them in turn. It takes no lock and
/// allocates nothing for a packet.
/// </summary>
internal sealed partial class MediaLoop : IDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    // Under load the wake-ups cost more than the packets (decision 0302): then it sleeps this long between rounds. Below
    // about a hundred calls, which is two hundred packets in each frame, every packet is answered at once.
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(1);
    private const int BusyPacketsPerFrame = 200;

    // After a stall the sound does not catch up by more than the jitter buffers of phones can hold.
    private const int MaxFramesAtOnce = 5;

    private const long ClockNumber = -1;
    private const long WakeNumber = -2;

    private readonly RtpPort[] _rtp;
    private readonly DevicePort[] _devices;
    private readonly MediaPort[] _ports;
    private readonly PlanBoard _plans;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long _start;
    private readonly EpollSet _descriptors;
    private readonly KernelClock _clock = new();
    private readonly WakeSignal _wake = new();
    private readonly MediaBuffers _buffers = new();
    private int _appliedVersion;
    private bool _isTicking;
    private int _packetsThisFrame;
    private bool _isBusy;
    private volatile bool _stopping;
    private int _inUse;
    private long _allocated;
    private long _frames;

    public MediaLoop(
        RtpPort[] rtp, DevicePort[] devices, PlanBoard plans, MediaCounters counters, TimeProvider time, ILogger logger)
    {
        _rtp = rtp;
        _devices = devices;
        _ports = [.. rtp, .. devices];
        _plans = plans;
        Counters = counters;
        _time = time;
        _logger = logger;
        _start = time.GetTimestamp();
        _descriptors = new EpollSet((2 * rtp.Length) + 2);
    }

    public MediaCounters Counters { get; }

    /// <summary>Ports that have a plan.</summary>
    public int InUse => Volatile.Read(ref _inUse);

    /// <summary>True when nothing that control threads have left is still to be taken.</summary>
    public bool IsUpToDate => Volatile.Read(ref _appliedVersion) == _plans.Version;

    /// <summary>True when the thread has a real-time class.</summary>
    public bool IsRealTime { get; private set; }

    /// <summary>Bytes the media thread has allocated, as of the last 20 ms frame.</summary>
    public long AllocatedBytes => Volatile.Read(ref _allocated);

    /// <summary>How often the 20 ms clock has been served.</summary>
    public long Frames => Volatile.Read(ref _frames);

    /// <summary>There is a new plan, or it is time to stop.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Ends <see cref="Run"/>.</summary>
    public void Stop()
    {
        _stopping = true;
        Wake();
    }

    /// <summary>The thread's whole life.</summary>
    public void Run()
    {
        Libc.Bind();
        IsRealTime = RealTimeClass.TryEnter();
        if (!IsRealTime)
        {
            _logger.LogWarning("The media thread has no real-time class: on a loaded machine sound may stutter. Grant LimitRTPRIO.");
        }

        Register();
        TickWhile(_devices.Length > 0);
        while (!_stopping)
        {
            ServeRound();
        }
    }

    public void Dispose()
    {
        _descriptors.Dispose();
        _clock.Dispose();
        _wake.Dispose();
    }

    private void Register()
    {
        _descriptors.Add(_clock.Descriptor, ClockNumber);
        _descriptors.Add(_wake.Descriptor, WakeNumber);
        for (var i = 0; i < _rtp.Length; i++)
        {
            _descriptors.Add(_rtp[i].Sockets.Rtp.Descriptor, 2 * i);
            _descriptors.Add(_rtp[i].Sockets.Rtcp.Descriptor, (2 * i) + 1);
        }
    }

    private void ServeRound()
    {
        var ready = _descriptors.Wait();
        var now = _time.GetElapsedTime(_start);
        TakeWake(ready);
        ApplyPlans(now);
        for (var i = 0; i < ready; i++)
        {
            if (_descriptors[i] != WakeNumber)
            {
                Serve(_descriptors[i], now);
            }
        }

        if (_isBusy)
        {
            Pause.For(Round - (_time.GetElapsedTime(_start) - now));
        }
    }

    /// <summary>
    /// Before the plans are looked at: were it after, the wake of a plan that came in between would be taken with the one
    /// before, and with no clock running nothing would ever wake the thread for it.
    /// </summary>
    private void TakeWake(int ready)
    {
        for (var i = 0; i < ready; i++)
        {
            if (_descriptors[i] == WakeNumber)
            {
                _wake.Reset();
            }
        }
    }

    private void Serve(long number, TimeSpan now)
    {
        if (number == ClockNumber)
        {
            PassFrames(_clock.TakeTicks(), now);
        }
        else if (number % 2 == 0)
        {
            _packetsThisFrame++;
            Receive(_rtp[number / 2], now);
        }
        else
        {
            DrainRtcp(_rtp[number / 2], now);
        }
    }

    // One bug must not end every call: what met it is given up, the rest goes on.
    private void Survive(Exception fault)
    {
        Counters.Faults++;
        _logger.LogError(fault, "The media thread survived a fault.");
    }

    private void Receive(RtpPort port, TimeSpan now)
    {
        try
        {
            port.Receive(_buffers, now);
        }
        catch (Exception fault)
        {
            Survive(fault);
        }
    }

    private void Hear(DevicePort device, TimeSpan now)
    {
        try
        {
            device.Hear(_buffers, now);
        }
        catch (Exception fault)
        {
            Survive(fault);
        }
    }

    private void PassFrame(MediaPort port, TimeSpan now)
    {
        try
        {
            port.PassFrame(_plans.Prompts, _buffers, now);
        }
        catch (Exception fault)
        {
            Survive(fault);
        }
    }

    // RTCP goes on while a muted phone with silence suppression sends no RTP: its call must not end for it.
    private void DrainRtcp(RtpPort port, TimeSpan now)
    {
        Counters.Rtcp++;
        port.Sockets.Rtcp.Receive(_buffers.Datagram);
        port.StaysAlive(now);
    }

    private void PassFrames(long passed, TimeSpan now)
    {
        var frames = Math.Min(passed, MaxFramesAtOnce);
        Counters.SkippedFrames += passed - frames;
        for (var frame = 0; frame < frames; frame++)
        {
            // First all are heard, then all are spoken to: two devices hear each other equally soon.
            foreach (var device in _devices)
            {
                Hear(device, now);
            }

            foreach (var port in _ports)
            {
                PassFrame(port, now);
            }
        }

        _isBusy = _packetsThisFrame >= BusyPacketsPerFrame * Math.Max(1, passed);
        _packetsThisFrame = 0;
        Volatile.Write(ref _allocated, GC.GetAllocatedBytesForCurrentThread());
        Volatile.Write(ref _frames, _frames + 1);
    }
}
