using EdgeCC.Storage.Cursors;
using EdgeCC.Storage.Tests.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Storage.Tests.Cursors;

public class UplinkCursorTests
{
    [Fact]
    public void Cursor_begins_at_nothing_and_remembers_where_it_was_moved()
    {
        using var folder = new FaultyFolder();
        Assert.Equal(0, Open(folder).Acknowledged);

        Open(folder).Move(42);

        Assert.Equal(42, Open(folder).Acknowledged);
    }

    [Fact]
    public void Cursor_never_moves_back()
    {
        using var folder = new FaultyFolder();
        using var cursor = Open(folder);
        cursor.Move(42);

        cursor.Move(41);

        Assert.Equal(42, cursor.Acknowledged);
        Assert.Equal(42, Open(folder).Acknowledged);
    }

    [Fact]
    public void Cursor_of_another_epoch_begins_anew()
    {
        using var folder = new FaultyFolder();
        Open(folder).Move(42);

        Assert.Equal(0, Open(folder, "other").Acknowledged);
    }

    [Fact]
    public void Cursor_that_cannot_be_read_begins_anew()
    {
        using var folder = new FaultyFolder();
        Open(folder).Move(42);
        folder.Rot("uplink.json", bytes => bytes[0] = (byte)'?');

        Assert.Equal(0, Open(folder).Acknowledged);
    }

    [Fact]
    public void Power_cut_at_any_moment_leaves_the_cursor_where_it_was_moved_or_one_step_behind()
    {
        for (var operations = 0; operations < 40; operations++)
        {
            using var folder = new FaultyFolder(new Random(operations));
            using var cursor = Open(folder);
            folder.CutThePowerAfter(operations);
            var durable = Enumerable.Range(1, 20).TakeWhile(sequence =>
            {
                cursor.Move(sequence);
                return !folder.PowerCut.IsCompleted;
            }).LastOrDefault();

            Assert.InRange(Open(folder.AfterThePowerCut()).Acknowledged, durable, durable + 1);
        }
    }

    [Fact]
    public void Full_disk_does_not_stop_the_cursor()
    {
        using var folder = new FaultyFolder();
        using var cursor = Open(folder);
        cursor.Move(1);
        folder.Full = true;

        cursor.Move(2);

        Assert.Equal(2, cursor.Acknowledged);
        Assert.Equal(1, Open(folder).Acknowledged);
    }

    private static UplinkCursor Open(FaultyFolder folder, string epoch = "e") =>
        UplinkCursor.Open(folder, epoch, NullLogger<UplinkCursor>.Instance);
}
