using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;

namespace EdgeCC.Storage.Tests.Journals;

public sealed class JournalArchiveTests : IDisposable
{
    private static readonly Fact[] Facts =
        [.. Enumerable.Range(0, 20).Select(day => new ApplianceStopped(DateTimeOffset.UnixEpoch.AddDays(day)))];

    private readonly TemporaryFolder _folder = new();

    private string Journal => Path.Combine(_folder.Path, "journal");

    [Fact]
    public async Task Journal_of_a_stopped_service_is_read_whole_and_left_as_it_was()
    {
        await using (var journal = _folder.OpenJournal(new RecordingMailbox()))
        {
            Assert.All(Facts, fact => Assert.True(journal.TryAppend(fact)));
        }

        var before = Files();
        var records = JournalArchive.Read(Journal).ToArray();

        Assert.Equal(Facts, records.Select(record => record.Fact));
        Assert.Equal(Enumerable.Range(1, 20), records.Select(record => (int)record.Sequence));
        Assert.All(records, record => Assert.Equal("victim", record.Appliance));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Journal_that_a_service_writes_to_is_refused()
    {
        await using var journal = _folder.OpenJournal(new RecordingMailbox());

        var refusal = Assert.Throws<IOException>(() => JournalArchive.Read(Journal).ToArray());
        Assert.Contains("read a copy", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_missing_is_refused_and_not_made()
    {
        Assert.Throws<DirectoryNotFoundException>(() => JournalArchive.Read(Journal).ToArray());
        Assert.False(Directory.Exists(Journal));
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<(string, string)> Files() =>
        [.. Directory.EnumerateFiles(Journal).Order().Select(file => (file, Convert.ToHexString(File.ReadAllBytes(file))))];
}
