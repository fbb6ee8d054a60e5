using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace EdgeCC.Storage.Updates;

/// <summary>
/// The slots as RAUC keeps them. Its command line asks its own service, which runs as root; whoever may ask is the image's to say.
/// </summary>
/// <param name="options">Before every command: none on a box, another configuration or key ring in tests.</param>
internal sealed class RaucSlots(params string[] options) : ISlots
{
    private const string Rauc = "rauc";
    private const int LongestReason = 500;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(30);

    public async Task<BundleInfo> InspectAsync(string bundle, CancellationToken cancellation)
    {
        var info = await AskAsync(["info", "--output-format=json", bundle], cancellation);
        return new BundleInfo(TextOf(info, "compatible"), TextOf(info, "version"));
    }

    public async Task<string> CompatibleAsync(CancellationToken cancellation) =>
        TextOf(await AskAsync(["status", "--output-format=json"], cancellation), "compatible");

    public Task InstallAsync(string bundle, CancellationToken cancellation) =>
        RunAsync(Rauc, [.. options, "install", bundle], InstallLimit, cancellation);

    public Task ConfirmAsync(CancellationToken cancellation) => MarkAsync("mark-good", cancellation);

    public Task RejectAsync(CancellationToken cancellation) => MarkAsync("mark-bad", cancellation);

    public Task RestartAsync(CancellationToken cancellation) =>
        RunAsync("systemctl", ["reboot", "--no-block"], AnswerLimit, cancellation);

    private Task MarkAsync(string mark, CancellationToken cancellation) =>
        RunAsync(Rauc, [.. options, "status", mark, "booted"], AnswerLimit, cancellation);

    private async Task<JsonElement> AskAsync(string[] question, CancellationToken cancellation)
    {
        var answer = await RunAsync(Rauc, [.. options, .. question], AnswerLimit, cancellation);
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(answer);
        }
        catch (JsonException)
        {
            throw new UpdateFailedException($"{Rauc} {question[0]} did not answer in JSON");
        }
    }

    private static string TextOf(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw new UpdateFailedException($"{Rauc} does not say which {name}");

    private static async Task<string> RunAsync(string program, string[] arguments, TimeSpan limit, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(limit);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return await AnswerAsync(process, end.Token);
        }
        catch (Win32Exception failure)
        {
            throw new UpdateFailedException($"{program} could not be started: {failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UpdateFailedException($"{program} {arguments[0]} took longer than {limit.TotalMinutes:0} min");
        }
    }

    private static async Task<string> AnswerAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? await output : throw new UpdateFailedException(ReasonOf(await errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // What it says last is what was wrong; before it come its own steps.
    private static string ReasonOf(string errors)
    {
        var last = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no reason given";
        return last.Length <= LongestReason ? last : last[..LongestReason];
    }
}
