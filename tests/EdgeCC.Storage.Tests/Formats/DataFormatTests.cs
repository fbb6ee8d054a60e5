using EdgeCC.Storage.Formats;

namespace EdgeCC.Storage.Tests.Formats;

public sealed class DataFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Mark => Path.Combine(_folder.Path, "format");

    [Fact]
    public void A_new_folder_and_one_from_before_there_was_a_mark_are_of_the_first_format()
    {
        Assert.Equal(1, DataFormat.Take(Path.Combine(_folder.Path, "new")));
        Assert.Equal(1, DataFormat.Take(_folder.Path));
        Assert.Equal("1\n", File.ReadAllText(Mark));
    }

    [Theory]
    [InlineData("4\n", 4)]
    [InlineData("5", 5)]
    [InlineData("6\n", 6)]
    public void One_format_forward_and_one_back_are_taken_over(string mark, int found)
    {
        File.WriteAllText(Mark, mark);
        Assert.Equal(found, DataFormat.Take(_folder.Path, ours: 5));
        Assert.Equal("5", File.ReadAllText(Mark).Trim());
    }

    [Theory]
    [InlineData("3")]
    [InlineData("7")]
    public void Any_other_is_refused_untouched_and_says_what_to_do(string mark)
    {
        File.WriteAllText(Mark, mark);
        var refusal = Assert.Throws<IOException>(() => DataFormat.Take(_folder.Path, ours: 5));
        Assert.Contains($"is of format {mark}, and this version takes 4 to 6", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(mark, File.ReadAllText(Mark));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void A_damaged_mark_is_refused_and_says_where(string mark)
    {
        File.WriteAllText(Mark, mark);
        Assert.Contains(Mark, Assert.Throws<IOException>(() => DataFormat.Take(_folder.Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
