using System.Diagnostics;

namespace EdgeCC.Wire.Tests.Processes;

/// <summary>A process of ours: its lines are kept and can be awaited; it ends with the test.</summary>
internal sealed class Child : IAsyncDisposable
{
    /// <summary>The longest any test waits for one thing. A test that gets there has failed.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waiting = [];

    private Child(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Everything printed so far, for messages of failed tests.</summary>
    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public static Child Start(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                WorkingDirectory = folder ?? Path.GetTempPath(),
            },
        };
        var child = new Child(process);
        process.OutputDataReceived += (_, line) => child.Take(line.Data);
        process.ErrorDataReceived += (_, line) => child.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>The first line, printed already or still to come, that is wanted.</summary>
    public async Task<string> LineAsync(Func<string, bool> wanted)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lines)
        {
            if (_lines.Find(line => wanted(line)) is { } line)
            {
                return line;
            }

            _waiting.Add((wanted, found));
        }

        try
        {
            return await found.Task.WaitAsync(Cap);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{_process.StartInfo.FileName} never printed it:\n{Output}");
        }
    }

    /// <summary>Waits for the process to end by itself.</summary>
    public async Task<int> ExitAsync(TimeSpan? cap = null)
    {
        await _process.WaitForExitAsync().WaitAsync(cap ?? Cap);
        return _process.ExitCode;
    }

    /// <summary>Asks the process to end in order.</summary>
    public void Terminate() => Signal("-TERM");

    /// <summary>Asks the process to read its configuration again.</summary>
    public void Reload() => Signal("-HUP");

    /// <summary>SIGKILL: no handler, no flush.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, Id.ToString()]);
        kill.WaitForExit();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].Wanted(line))
                {
                    _waiting[i].Found.TrySetResult(line);
                    _waiting.RemoveAt(i);
                }
            }
        }
    }
}
