using System.Collections.Immutable;
using System.Net;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Files;
using EdgeCC.Storage.Updates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Storage.Tests.Updates;

public sealed class UpdaterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingMailbox _mailbox = new();
    private readonly SimulatedSlots _slots = new();

    private string Bundle => Path.Combine(_folder.Path, "bundle", "bundle.raucb");

    [Fact]
    public async Task A_bundle_is_installed_while_calls_go_on_and_then_the_box_starts_anew()
    {
        await using var updater = Open("0.1.0");
        var status = await OfferAsync(updater);
        Assert.Equal((UpdateStage.Installing, "0.2.0"), (status.Stage, status.Version));
        Assert.Equal(["inspect"], _slots.Done);
        _slots.MayInstall.SetResult();
        await updater.Installing;
        Assert.Equal(["inspect", "install", "restart"], _slots.Done);
        Assert.Equal([UpdateStage.Installing, UpdateStage.Restarting], Stages);
        Assert.False(File.Exists(Bundle));
    }

    [Fact]
    public async Task The_new_version_is_confirmed_once_it_has_been_well_for_a_minute()
    {
        await UpdateAsync();
        await using var updater = Open("0.2.0");
        var look = 0;
        updater.Start(_ => Task.FromResult(++look < 3 ? (ImmutableArray<string>?)null : []));
        await LetTimePassAsync(updater);
        Assert.Equal(14, look);
        Assert.Equal("confirm", _slots.Done[^1]);
        Assert.Equal([UpdateStage.OnTrial, UpdateStage.Confirmed], Stages[2..]);
    }

    [Fact]
    public async Task A_version_that_is_not_well_in_time_is_rejected_and_the_box_starts_the_one_before()
    {
        await UpdateAsync();
        await using (var updater = Open("0.2.0"))
        {
            updater.Start(_ => Task.FromResult<ImmutableArray<string>?>(["Journal"]));
            await LetTimePassAsync(updater);
        }

        Assert.Equal(["reject", "restart"], _slots.Done.TakeLast(2));
        Assert.Equal([UpdateStage.OnTrial, UpdateStage.WentBack], Stages[2..]);

        await using var before = Open("0.1.0");
        before.Start(_ => Task.FromResult<ImmutableArray<string>?>([]));
        await LetTimePassAsync(before);
        Assert.Equal(UpdateStage.WentBack, before.Status!.Stage);
        Assert.Equal(4, Stages.Length);
    }

    [Fact]
    public async Task A_version_that_never_started_is_told_to_have_gone_back()
    {
        await UpdateAsync();
        await using var updater = Open("0.1.0");
        updater.Start(_ => Task.FromResult<ImmutableArray<string>?>([]));
        await LetTimePassAsync(updater);
        Assert.Equal(UpdateStage.WentBack, updater.Status!.Stage);
        Assert.Contains("the version before runs again", updater.Status.Reason, StringComparison.Ordinal);
        Assert.Equal("confirm", _slots.Done[^1]);
    }

    [Fact]
    public async Task What_was_broken_before_is_not_the_new_version_s_fault()
    {
        await UpdateAsync("Board");
        await using var updater = Open("0.2.0");
        updater.Start(_ => Task.FromResult<ImmutableArray<string>?>(["Board"]));
        await LetTimePassAsync(updater);
        Assert.Equal(UpdateStage.Confirmed, updater.Status!.Stage);
    }

    [Fact]
    public async Task A_trial_cut_short_by_the_power_goes_on_after_the_next_start()
    {
        await UpdateAsync();
        await using (var cut = Open("0.2.0"))
        {
            cut.Start(_ => Task.FromResult<ImmutableArray<string>?>([]));
        }

        await using var updater = Open("0.2.0");
        updater.Start(_ => Task.FromResult<ImmutableArray<string>?>([]));
        await LetTimePassAsync(updater);
        Assert.Equal(UpdateStage.Confirmed, updater.Status!.Stage);
    }

    [Theory]
    [InlineData("edgecc-rpi5", "0.2.0", "it is for edgecc-rpi5, and this box is edgecc-rpi4")]
    [InlineData("edgecc-rpi4", "0.1.0", "its version is 0.1.0, and 0.1.0 runs already")]
    [InlineData("edgecc-rpi4", "0.0.9", "its version is 0.0.9, and 0.1.0 runs already")]
    [InlineData("edgecc-rpi4", "newest", "its version is no number: newest")]
    public async Task Another_board_s_and_an_older_bundle_are_refused(string compatible, string version, string reason)
    {
        await using var updater = Open("0.1.0");
        _slots.Bundle = new BundleInfo(compatible, version);
        var status = await OfferAsync(updater);
        Assert.Equal((UpdateStage.Refused, reason), (status.Stage, status.Reason));
        Assert.Equal(["inspect"], _slots.Done);
        Assert.False(File.Exists(Bundle));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("install")]
    public async Task What_RAUC_says_is_told_and_the_next_bundle_is_taken(string step)
    {
        await using var updater = Open("0.1.0");
        _slots.Failures[step] = "signature verification failed";
        _slots.MayInstall.SetResult();
        await OfferAsync(updater);
        await updater.Installing;
        Assert.Equal((UpdateStage.Refused, "signature verification failed"), (updater.Status!.Stage, updater.Status.Reason));

        _slots.Failures.Clear();
        Assert.Equal(UpdateStage.Installing, (await OfferAsync(updater)).Stage);
    }

    [Fact]
    public async Task One_update_at_a_time()
    {
        await using var updater = Open("0.1.0");
        await OfferAsync(updater);
        Assert.Equal("another update is under way", (await OfferAsync(updater)).Reason);
        Assert.Equal(UpdateStage.Installing, updater.Status!.Stage);
    }

    [Fact]
    public async Task While_the_version_that_runs_is_on_trial_no_other_is_taken()
    {
        await UpdateAsync();
        await using var updater = Open("0.2.0");
        updater.Start(_ => Task.FromResult<ImmutableArray<string>?>([]));
        Assert.Contains("on trial", (await OfferAsync(updater)).Reason, StringComparison.Ordinal);
        Assert.Equal(UpdateStage.OnTrial, updater.Status!.Stage);
    }

    [Fact]
    public async Task A_bundle_that_is_too_large_or_leaves_no_room_is_refused_and_nothing_is_kept()
    {
        await using var small = Open("0.1.0", largest: 999);
        Assert.StartsWith("it is larger than", (await OfferAsync(small)).Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Bundle));
        await small.DisposeAsync();
        await using var full = Open("0.1.0", reserve: long.MaxValue / 2);
        Assert.StartsWith("there is no room", (await OfferAsync(full)).Reason, StringComparison.Ordinal);
        Assert.Empty(_slots.Done);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await using var updater = Open("0.1.0");
        await Assert.ThrowsAsync<IOException>(() => updater.OfferAsync(new BrokenStream(), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Bundle));
        Assert.Equal(UpdateStage.Installing, (await OfferAsync(updater)).Stage);
    }

    [Fact]
    public async Task A_bundle_on_a_stick_is_installed_once_however_long_the_stick_stays()
    {
        var stick = Path.Combine(_folder.Path, "media", "STICK");
        Directory.CreateDirectory(stick);
        await File.WriteAllBytesAsync(Path.Combine(stick, "edgecc.raucb"), new byte[1000], TestContext.Current.CancellationToken);
        await using (var updater = Open("0.1.0"))
        {
            _slots.MayInstall.SetResult();
            await updater.LookForSticksAsync();
            await updater.Installing;
            Assert.Equal(["inspect", "inspect", "install", "restart"], _slots.Done);
        }

        // It was not well: the stick does not bring it again.
        await using var before = Open("0.1.0");
        before.Start(_ => Task.FromResult<ImmutableArray<string>?>([]));
        await LetTimePassAsync(before);
        await before.LookForSticksAsync();
        Assert.Equal(UpdateStage.WentBack, before.Status!.Stage);
        Assert.Single(_slots.Done, "install");
    }

    [Fact]
    public async Task No_stick_and_a_stick_with_nonsense_are_told_once_at_most()
    {
        await using var updater = Open("0.1.0");
        await updater.LookForSticksAsync();
        Assert.Null(updater.Status);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "media", "STICK"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "media", "STICK", "x.raucb"), "hello", TestContext.Current.CancellationToken);
        _slots.Failures["inspect"] = "Invalid bundle format";
        await updater.LookForSticksAsync();
        await updater.LookForSticksAsync();
        Assert.Equal([UpdateStage.Refused], Stages);
        Assert.Equal("x.raucb on the stick: Invalid bundle format", updater.Status!.Reason);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, UpdateStage.Installing)]
    [InlineData(HttpStatusCode.NotFound, UpdateStage.Refused)]
    [InlineData(HttpStatusCode.Redirect, UpdateStage.Refused)]
    public async Task A_bundle_the_platform_names_is_fetched(HttpStatusCode status, UpdateStage stage)
    {
        await using var updater = Open("0.1.0");
        updater.Wire = new Answer(status);
        updater.Fetch(new Uri("https://updates.example.org/edgecc.raucb"));
        await updater.Fetching;
        Assert.Equal(stage, updater.Status!.Stage);
    }

    public void Dispose() => _folder.Dispose();

    private UpdateStage[] Stages => [.. _mailbox.Events.OfType<UpdateNoted>().Select(noted => noted.Stage)];

    private static Task<Engine.Updates.UpdateStatus> OfferAsync(Updater updater) =>
        updater.OfferAsync(new MemoryStream(new byte[1000]), TestContext.Current.CancellationToken);

    private Updater Open(string running, long largest = 1 << 20, long reserve = 0)
    {
        var bundles = new BundleStore(Path.Combine(_folder.Path, "bundle"), largest, reserve);
        var updater = Updater.Open(DiskFolder.Hold(_folder.Path), _slots, bundles, running, _mailbox, _time, NullLogger<Updater>.Instance);
        updater.Media = Path.Combine(_folder.Path, "media");
        return updater;
    }

    // Up to where the box is about to start anew.
    private async Task UpdateAsync(params string[] failing)
    {
        await using var updater = Open("0.1.0");
        updater.Start(_ => Task.FromResult<ImmutableArray<string>?>([.. failing]));
        _slots.MayInstall.TrySetResult();
        await OfferAsync(updater);
        await updater.Installing;
    }

    private async Task LetTimePassAsync(Updater updater)
    {
        while (!updater.Watching.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await updater.Watching;
    }

    private sealed class Answer(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(new byte[1000]) });
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The browser went away.");
    }
}
