using EdgeCC.JournalVictim;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;
using Microsoft.Extensions.Logging.Abstractions;

// Appends facts to the journal of the folder given, as fast as it takes them, and says of each one that has become
// durable where it lies and what is in it. Lives until it is killed.
await using var journal = Journal.Open(
    args[0], "victim", new ReportingMailbox(Console.Out), TimeProvider.System, NullLogger<Journal>.Instance);
Console.WriteLine($"ready {journal.LastSequence}");

// About as long as the longest fact of a call; the full stop tells a whole line from one cut short.
var padding = new string('ж', 200);
for (long count = 0; ; count++)
{
    var fact = new ApplianceStarted(DateTimeOffset.UnixEpoch, $"{Environment.ProcessId}-{count}-{padding}.");
    while (!journal.TryAppend(fact))
    {
        await Task.Delay(1);
    }
}
