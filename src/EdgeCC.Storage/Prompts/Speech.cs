using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EdgeCC.Storage.Prompts;

/// <summary>Has a text spoken by a program of its own, so that a speech engine that hangs or dies takes nothing with it.</summary>
internal static class Speech
{
    /// <summary>The longest text takes RHVoice 10 s on a slow ARM core.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Speaks into a WAV file. Null when it worked, else what went wrong.</summary>
    public static async Task<string?> SpeakAsync(
        SpeechVoice voice, string text, string wav, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(StartOf(voice, wav))!;
            return await SpeakAsync(process, text, limit, cancellation);
        }
        catch (Win32Exception failure)
        {
            return $"{voice.Program} could not be started: {failure.Message}";
        }
    }

    private static async Task<string?> SpeakAsync(
        Process process, string text, TimeSpan limit, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(limit);
        try
        {
            await WriteAsync(process, text, end.Token);
            await process.WaitForExitAsync(end.Token);
            return process.ExitCode == 0 ? null : $"{process.StartInfo.FileName} ended with {process.ExitCode}";
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return $"{process.StartInfo.FileName} took longer than {limit.TotalSeconds:0} s";
        }
    }

    private static async Task WriteAsync(Process process, string text, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code tells why.
        }
    }

    // Arguments as a list and the text on standard input: no shell, and no text that could be taken for an option.
    private static ProcessStartInfo StartOf(SpeechVoice voice, string wav) => new(voice.Program, [.. voice.Arguments, wav])
    {
        RedirectStandardInput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };
}
