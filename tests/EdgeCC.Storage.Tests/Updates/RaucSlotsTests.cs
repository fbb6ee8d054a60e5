using System.Diagnostics;
using EdgeCC.Storage.Updates;

namespace EdgeCC.Storage.Tests.Updates;

/// <summary>Real bundles, made and read by the real rauc.</summary>
public sealed class RaucSlotsTests : IDisposable
{
    private const string Manifest = """
        [update]
        compatible=edgecc-rpi4
        version=0.2.0

        [bundle]
        format=plain

        [image.rootfs]
        filename=rootfs.img

        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_bundle_says_what_it_is()
    {
        var bundle = await MakeAsync("ours");
        Assert.Equal(new BundleInfo("edgecc-rpi4", "0.2.0"), await Slots("ours").InspectAsync(bundle, Cancellation));
    }

    [Fact]
    public async Task Another_s_signature_a_truncated_bundle_and_none_at_all_are_refused_in_RAUC_s_words()
    {
        var bundle = await MakeAsync("ours");
        await MakeKeyAsync("another");
        Assert.Contains("signature verification failed", await RefusalAsync("another", bundle), StringComparison.Ordinal);

        await using (var file = new FileStream(bundle, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Contains("Invalid bundle format", await RefusalAsync("ours", bundle), StringComparison.Ordinal);
        await File.WriteAllTextAsync(bundle, "hello", Cancellation);
        Assert.NotEmpty(await RefusalAsync("ours", bundle));
    }

    [Fact]
    public async Task Where_no_RAUC_runs_the_reason_is_told()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/rauc"), "rauc is not installed (apt-get install rauc)");
        var failure = await Assert.ThrowsAsync<UpdateFailedException>(() => new RaucSlots("--conf=/nowhere").CompatibleAsync(Cancellation));
        Assert.NotEmpty(failure.Message);
    }

    public void Dispose() => _folder.Dispose();

    private string At(string name) => Path.Combine(_folder.Path, name);

    private RaucSlots Slots(string key) => new($"--keyring={At($"{key}.crt")}");

    private async Task<string> RefusalAsync(string key, string bundle) =>
        (await Assert.ThrowsAsync<UpdateFailedException>(() => Slots(key).InspectAsync(bundle, Cancellation))).Message;

    private async Task<string> MakeAsync(string key)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/rauc"), "rauc is not installed (apt-get install rauc)");
        Assert.SkipUnless(File.Exists("/usr/bin/openssl"), "openssl is not installed");
        await MakeKeyAsync(key);
        Directory.CreateDirectory(At("content"));
        await File.WriteAllTextAsync(At("content/manifest.raucm"), Manifest, Cancellation);
        await File.WriteAllBytesAsync(At("content/rootfs.img"), new byte[50_000], Cancellation);
        await RunAsync("rauc", "bundle", $"--cert={At($"{key}.crt")}", $"--key={At($"{key}.key")}", At("content"), At("bundle.raucb"));
        return At("bundle.raucb");
    }

    private Task MakeKeyAsync(string name) => RunAsync(
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", At($"{name}.key"), "-out", At($"{name}.crt"), "-days", "2", "-subj", $"/CN={name}");

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, await errors);
    }
}
