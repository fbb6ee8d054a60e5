using System.Net;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>SIPp runs a scenario of ours against the appliance; exit 0 is its verdict that every call went as written.</summary>
internal sealed class Sipp : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly string _scenario;
    private readonly Child _process;

    private Sipp(string scenario, string server, string address, int port, string[] options, TemporaryFolder? folder = null)
    {
        _folder = folder ?? new TemporaryFolder();
        _scenario = scenario;
        _process = Child.Start(
            Programs.Peer("sipp"),
            [server, "-sf", FileOf(scenario), "-i", address, "-p", $"{port}", "-mp", $"{FreePorts.Take(20)}",
                "-nostdin", "-trace_err", "-timeout", $"{Child.Cap.TotalSeconds}s", "-timeout_error", .. options],
            _folder.Path);
    }

    /// <summary>Starts SIPp as a customer on the trunk's address.</summary>
    /// <param name="scenario">The name of a file in the project's Sipp folder, without ending.</param>
    /// <param name="branch">Whom it calls.</param>
    /// <param name="number">The number it dials.</param>
    /// <param name="options">SIPp's own options.</param>
    public static Sipp Customers(string scenario, Branch branch, string number, params string[] options) =>
        new(scenario, branch.Sip.ToString(), Branch.TrunkAddress, FreePorts.Take(), ["-s", number, .. options]);

    /// <summary>Starts SIPp as a phone at an address of its own.</summary>
    public static Sipp Phone(IPEndPoint here, string scenario, Branch branch, params string[] options) =>
        new(scenario, branch.Sip.ToString(), here.Address.ToString(), here.Port, options);

    /// <summary>Starts SIPp as the provider of a trunk.</summary>
    public static Sipp Provider(IPEndPoint here, string scenario, params string[] options) =>
        new(scenario, "127.0.0.1:9", here.Address.ToString(), here.Port, options);

    /// <summary>Starts SIPp as a phone that is asked for its password.</summary>
    public static Sipp PhoneWithPassword(
        IPEndPoint here, string scenario, Branch branch, string user, string password, params string[] options)
    {
        var folder = new TemporaryFolder();
        var users = folder.File("users.csv");
        File.WriteAllText(users, $"SEQUENTIAL\n{user};[authentication username={user} password={password}]\n");
        return new Sipp(
            scenario, branch.Sip.ToString(), here.Address.ToString(), here.Port, ["-inf", users, .. options], folder);
    }

    /// <summary>Every call went as written.</summary>
    public async Task SucceedsAsync()
    {
        var exit = await _process.ExitAsync(Child.Cap + TimeSpan.FromSeconds(10));
        var errors = string.Join('\n', Directory.GetFiles(_folder.Path, "*errors.log").Select(File.ReadAllText));
        Assert.True(exit == 0, $"SIPp ended {_scenario} with {exit}:\n{errors}\n{_process.Output}");
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static string FileOf(string scenario) =>
        Path.Combine(Programs.Root, "tests", "EdgeCC.Wire.Tests", "Sipp", scenario + ".xml");
}
