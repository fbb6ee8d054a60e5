using System.Diagnostics;

namespace EdgeCC.Benchmarks.Appliance;

/// <summary>The product as it is shipped, in a process of its own. Its last words are kept for who wonders why it ended.</summary>
internal sealed class ApplianceProcess : IDisposable
{
    private const string Project = "EdgeCC.Appliance";

    private readonly Process _process;

    /// <param name="folder">Its configuration; its data comes to lie there too.</param>
    public ApplianceProcess(ApplianceFolder folder)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Program, "--config", folder.Path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Words = line.Data ?? Words;
        _process.ErrorDataReceived += (_, line) => Words = line.Data ?? Words;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The last line it printed.</summary>
    public string Words { get; private set; } = "";

    public bool HasExited => _process.HasExited;

    /// <summary>CPU time used so far, in user and kernel mode, by all threads.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public ResidentMemory Memory => ResidentMemory.Of(_process.Id);

    /// <summary>SIGKILL: nothing that is measured here waits for an orderly end.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // Beside this benchmark in the build's output, in the same configuration (release); or one that was published.
    private static string Program
    {
        get
        {
            var here = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var folder = Environment.GetEnvironmentVariable("EDGECC_APPLIANCE")
                ?? Path.Combine(here.Parent!.Parent!.FullName, Project, here.Name);
            return new[] { "edgecc.dll", $"{Project}.dll" }.Select(name => Path.Combine(folder, name)).First(File.Exists);
        }
    }
}
