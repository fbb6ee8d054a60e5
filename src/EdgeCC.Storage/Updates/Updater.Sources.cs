using EdgeCC.Model.Facts;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Updates;

/// <summary>Where bundles come from besides the page: a stick that is plugged in, and the platform.</summary>
public sealed partial class Updater
{
    private const int MostFiles = 16;
    private static readonly TimeSpan BetweenSticks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FetchLimit = TimeSpan.FromHours(2);

    // Files that were looked at and are still there, as they were.
    private HashSet<(string Path, long Length, DateTime Written)> _seen = [];

    /// <summary>Where sticks are mounted, each in a folder of its own.</summary>
    internal string Media { get; set; } = "/media";

    /// <summary>Fetches from the platform.</summary>
    internal HttpMessageHandler Wire { get; set; } = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(30) };

    /// <inheritdoc/>
    public void Fetch(Uri bundle) => Fetching = Task.Run(() => FetchAsync(bundle), CancellationToken.None);

    /// <summary>Looks once whether a stick has a bundle that is new.</summary>
    internal async Task LookForSticksAsync()
    {
        if (Status?.Stage is UpdateStage.Installing or UpdateStage.Restarting or UpdateStage.OnTrial)
        {
            return;
        }

        var found = Found();
        foreach (var file in found.Except(_seen))
        {
            await OfferStickAsync(file.Path);
        }

        _seen = found;
    }

    private async Task WatchSticksAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenSticks, _time, _stopping.Token);
                await LookForSticksAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private HashSet<(string Path, long Length, DateTime Written)> Found()
    {
        try
        {
            return
            [
                .. new DirectoryInfo(Media).EnumerateDirectories()
                    .SelectMany(stick => stick.EnumerateFiles("*.raucb"))
                    .Take(MostFiles)
                    .Select(file => (file.FullName, file.Length, file.LastWriteTimeUtc)),
            ];
        }
        catch (Exception nothing) when (nothing is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private async Task OfferStickAsync(string path)
    {
        try
        {
            // A stick is often left where it is: what it brought already, or tried in vain, it does not bring again.
            var version = (await _slots.InspectAsync(path, _stopping.Token)).Version;
            if (version != Running && version != Status?.Version)
            {
                await using var bundle = File.OpenRead(path);
                await OfferAsync(bundle, _stopping.Token);
            }
        }
        catch (UpdateFailedException failure)
        {
            Move(UpdateStage.Refused, null, $"{Path.GetFileName(path)} on the stick: {failure.Message}");
        }
        catch (Exception pulled) when (pulled is IOException or UnauthorizedAccessException)
        {
            LogStick(pulled.Message);
        }
    }

    private async Task FetchAsync(Uri bundle)
    {
        try
        {
            using var client = new HttpClient(Wire, disposeHandler: false) { Timeout = FetchLimit };
            using var answer = await client.GetAsync(bundle, HttpCompletionOption.ResponseHeadersRead, _stopping.Token);
            answer.EnsureSuccessStatusCode();
            await OfferAsync(await answer.Content.ReadAsStreamAsync(_stopping.Token), _stopping.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            Move(UpdateStage.Refused, null, $"it could not be fetched from {bundle.Host}: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            // The service stops, or it took too long: the platform sees no further step.
        }
    }

    [LoggerMessage(LogLevel.Warning, "A bundle on a stick could not be read: {Reason}")]
    private partial void LogStick(string reason);
}
