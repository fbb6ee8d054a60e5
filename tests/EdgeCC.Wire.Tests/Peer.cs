using System.Diagnostics;

namespace EdgeCC.Wire.Tests;

/// <summary>A process of another program, which a test starts, kills and starts again.</summary>
internal sealed class Peer(string program, params string[] arguments) : IDisposable
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(30);

    private Process? _process;

    /// <summary>Where a program lies, or null where it is not installed.</summary>
    public static string? Find(string program) => $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin"
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it; returns the first line it says that contains <paramref name="sign"/>.</summary>
    public async Task<string> StartAsync(string sign)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object _, DataReceivedEventArgs line)
        {
            if (line.Data?.Contains(sign, StringComparison.Ordinal) == true)
            {
                said.TrySetResult(line.Data);
            }
        }

        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return await said.Task.WaitAsync(Cap, TestContext.Current.CancellationToken);
    }

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
    }
}
