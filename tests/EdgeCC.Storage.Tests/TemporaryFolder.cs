using EdgeCC.Storage.Journals;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Storage.Tests;

/// <summary>A folder on the disk that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("edgecc-storage-").FullName;

    public Journal OpenJournal(RecordingMailbox mailbox) => Journal.Open(
        System.IO.Path.Combine(Path, "journal"), "victim", mailbox, TimeProvider.System, NullLogger<Journal>.Instance);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
