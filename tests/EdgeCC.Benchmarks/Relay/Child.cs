using System.Diagnostics;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>This program once more, with its lines in and out; ends with its input.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    public Child(params string[] arguments) => _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    public string Read() => _process.StandardOutput.ReadLine() ?? throw new IOException("A child process has ended.");

    public void Write(string line) => _process.StandardInput.WriteLine(line);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
