using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Engine.Ports;
using EdgeCC.Storage.Files;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Cursors;

/// <summary>
/// The uplink's cursor, in a small file of its own. It counts within one epoch; that of another epoch, and one that
/// cannot be read, stands at 0: then everything is sent again, and the receiver drops the repeats.
/// </summary>
public sealed partial class UplinkCursor : IUplinkCursor, IDisposable
{
    private const string Name = "uplink.json";
    private const int MaximumLength = 1024;

    private readonly Lock _gate = new();
    private readonly IFolder _folder;
    private readonly string _epoch;
    private readonly ILogger<UplinkCursor> _logger;
    private long _acknowledged;

    private UplinkCursor(IFolder folder, string epoch, ILogger<UplinkCursor> logger)
    {
        (_folder, _epoch, _logger) = (folder, epoch, logger);
        _acknowledged = Read() is { } place && place.Epoch == epoch ? place.Acknowledged : 0;
    }

    /// <inheritdoc/>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Opens the cursor of a folder.</summary>
    /// <param name="folder">Where: a folder of its own.</param>
    /// <param name="epoch">The journal's epoch.</param>
    /// <param name="logger">For the technician.</param>
    /// <exception cref="IOException">The folder cannot be made, or another process has it open.</exception>
    public static UplinkCursor Open(string folder, string epoch, ILogger<UplinkCursor> logger) =>
        Open(DiskFolder.Hold(folder), epoch, logger);

    internal static UplinkCursor Open(IFolder folder, string epoch, ILogger<UplinkCursor> logger) =>
        new(folder, epoch, logger);

    /// <inheritdoc/>
    /// <remarks>
    /// Where the disk refuses, the cursor moves all the same: after a restart the receiver is sent repeats, which it
    /// drops.
    /// </remarks>
    public void Move(long sequence)
    {
        lock (_gate)
        {
            if (sequence <= _acknowledged)
            {
                return;
            }

            Volatile.Write(ref _acknowledged, sequence);
            try
            {
                Write(new Place(_epoch, sequence));
            }
            catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
            {
                LogRefusal(_logger, refusal);
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private Place? Read()
    {
        try
        {
            using var file = _folder.Open(Name);
            Span<byte> bytes = stackalloc byte[MaximumLength];
            return JsonSerializer.Deserialize(bytes[..file.Read(0, bytes)], PlaceContext.Default.Place);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (JsonException)
        {
            LogUnreadable(_logger);
            return null;
        }
    }

    private void Write(Place place) =>
        _folder.Replace(Name, JsonSerializer.SerializeToUtf8Bytes(place, PlaceContext.Default.Place));

    [LoggerMessage(LogLevel.Warning, "The uplink's cursor cannot be written; after a restart the platform is sent repeats.")]
    private static partial void LogRefusal(ILogger logger, Exception refusal);

    [LoggerMessage(LogLevel.Warning, "The uplink's cursor cannot be read; the platform is sent everything again.")]
    private static partial void LogUnreadable(ILogger logger);

    internal sealed record Place(string Epoch, long Acknowledged);

    [JsonSerializable(typeof(Place))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    internal sealed partial class PlaceContext : JsonSerializerContext;
}
