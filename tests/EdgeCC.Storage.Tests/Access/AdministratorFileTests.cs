using EdgeCC.Storage.Access;
using EdgeCC.Storage.Tests.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Storage.Tests.Access;

public sealed class AdministratorFileTests
{
    private const string Hash = "AQAAAAIAAzRQ";

    [Fact]
    public void A_new_box_makes_itself_a_code_and_keeps_it_until_somebody_has_claimed_it()
    {
        using var folder = new FaultyFolder();
        var code = Open(folder).ClaimCode;
        Assert.NotNull(code);
        Assert.True(Open(folder).ClaimCode!.Matches(code));

        Open(folder).Keep(Hash);

        var claimed = Open(folder);
        Assert.Null(claimed.ClaimCode);
        Assert.Equal(Hash, claimed.PasswordHash);
    }

    [Fact]
    public void Two_boxes_have_two_codes()
    {
        using var one = new FaultyFolder();
        using var other = new FaultyFolder();
        Assert.False(Open(one).ClaimCode!.Matches(Open(other).ClaimCode!));
    }

    [Fact]
    public void A_code_that_cannot_be_read_is_made_anew()
    {
        using var folder = new FaultyFolder();
        Open(folder);
        folder.Rot("claim-code", bytes => bytes[0] = (byte)'?');
        Assert.NotNull(Open(folder).ClaimCode);
    }

    [Fact]
    public void Power_cut_at_any_moment_of_a_claim_leaves_the_code_or_the_password()
    {
        for (var operations = 0; operations < 20; operations++)
        {
            using var folder = new FaultyFolder(new Random(operations));
            var administrator = Open(folder);
            var code = administrator.ClaimCode!;
            folder.CutThePowerAfter(operations);
            var isKept = Record.Exception(() => administrator.Keep(Hash)) is null;

            var after = Open(folder.AfterThePowerCut());
            Assert.True(after.PasswordHash == Hash ? after.ClaimCode is null : !isKept && after.ClaimCode!.Matches(code));
        }
    }

    [Fact]
    public void Only_the_service_may_look_into_the_folder_and_who_takes_it_away_makes_the_box_nobody_s()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "access");
        using (var administrator = AdministratorFile.Open(path, NullLogger<AdministratorFile>.Instance))
        {
            administrator.Keep(Hash);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(path).UnixFileMode);
        }

        Directory.Delete(path, recursive: true);
        using var reset = AdministratorFile.Open(path, NullLogger<AdministratorFile>.Instance);
        Assert.NotNull(reset.ClaimCode);
        Assert.Null(reset.PasswordHash);
    }

    [Fact]
    public void A_label_printed_before_the_first_start_is_right()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "claim-code"), "7K3M-Q0ZT-9XWA\n");
        using var administrator = AdministratorFile.Open(folder.Path, NullLogger<AdministratorFile>.Instance);
        Assert.Equal("7K3M-Q0ZT-9XWA", administrator.ClaimCode!.ToString());
    }

    private static AdministratorFile Open(FaultyFolder folder) => AdministratorFile.Open(folder, NullLogger<AdministratorFile>.Instance);
}
