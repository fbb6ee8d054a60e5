using System.Net;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>A linphonec of our own: of Debian's telephones the one that can prove itself with SHA-256.</summary>
internal sealed class Linphone : IAsyncDisposable
{
    // Its log in full, with every message, on standard output.
    private const string Verbosity = "6";

    private readonly TemporaryFolder _folder = new();
    private readonly Child _process;

    /// <summary>Starts it; it registers by itself.</summary>
    /// <param name="server">Where.</param>
    /// <param name="user">Its user.</param>
    /// <param name="password">Its password.</param>
    public Linphone(IPEndPoint server, string user, string password)
    {
        var config = _folder.File("linphonerc");
        File.WriteAllText(config, Config(server, user, password));

        // It keeps files in the home folder, and does not register where it cannot.
        Directory.CreateDirectory(_folder.File(".local/share/linphone"));
        _process = Child.Start(
            Programs.Peer("env"),
            [$"HOME={_folder.Path}", Programs.Peer("stdbuf"), "-oL", Programs.Peer("linphonec"), "-c", config, "-d", Verbosity]);
    }

    /// <summary>Waits until its password was taken, and returns the Authorization that it was taken by.</summary>
    public async Task<string> RegisteredAsync()
    {
        await _process.LineAsync(line => line.Contains("to [LinphoneRegistrationOk]", StringComparison.Ordinal));
        return await _process.LineAsync(line => line.StartsWith("Authorization:", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static string Config(IPEndPoint server, string user, string password) => $"""
        [sip]
        sip_port={FreePorts.Take()}
        sip_tcp_port=-1
        sip_tls_port=-1
        default_proxy=0

        [auth_info_0]
        username={user}
        passwd={password}
        realm=edgecc

        [proxy_0]
        reg_proxy=<sip:{server}>
        reg_identity=<sip:{user}@{server}>
        reg_expires=300
        reg_sendregister=1

        """;
}
