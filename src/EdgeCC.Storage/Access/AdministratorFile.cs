using System.Security.Cryptography;
using System.Text;
using EdgeCC.Engine.Access;
using EdgeCC.Engine.Ports;
using EdgeCC.Storage.Files;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Access;

/// <summary>
/// The administrator in a folder that only the service may read: the claim code in one file until the password is in the other.
/// A box that has neither makes itself a code, so taking the folder away is what makes a box nobody's again; one
/// that leaves the factory with a code on its label has the file before its first start.
/// </summary>
public sealed partial class AdministratorFile : IAdministratorPort, IDisposable
{
    private const string CodeName = "claim-code";
    private const string PasswordName = "password";
    private const int MaximumLength = 1024;
    private const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _gate = new();
    private readonly IFolder _folder;
    private readonly ILogger<AdministratorFile> _logger;
    private volatile string? _passwordHash;
    private volatile ClaimCode? _code;

    private AdministratorFile(IFolder folder, ILogger<AdministratorFile> logger)
    {
        (_folder, _logger) = (folder, logger);
        _passwordHash = Read(PasswordName);
        if (_passwordHash is null)
        {
            _code = Read(CodeName) is { } text && ClaimCode.TryRead(text) is { } code ? code : Make();
        }
    }

    /// <inheritdoc/>
    public ClaimCode? ClaimCode => _code;

    /// <inheritdoc/>
    public string? PasswordHash => _passwordHash;

    /// <summary>Opens the administrator of a folder, making a claim code where there is neither code nor password.</summary>
    /// <exception cref="IOException">The folder cannot be made, or another process has it open.</exception>
    public static AdministratorFile Open(string folder, ILogger<AdministratorFile> logger)
    {
        var held = DiskFolder.Hold(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(held.Path, OursAlone);
        }

        return Open(held, logger);
    }

    internal static AdministratorFile Open(IFolder folder, ILogger<AdministratorFile> logger) => new(folder, logger);

    /// <inheritdoc/>
    public void Keep(string passwordHash)
    {
        lock (_gate)
        {
            Write(PasswordName, passwordHash);
            (_passwordHash, _code) = (passwordHash, null);
            Forget();
        }
    }

    public void Dispose() => _folder.Dispose();

    // Where the disk refuses, the code holds for this run: whoever is to mend the box must get in.
    private ClaimCode Make()
    {
        var code = ClaimCode.Of(RandomNumberGenerator.GetBytes(ClaimCode.Length));
        try
        {
            Write(CodeName, code.ToString());
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            LogRefusal(_logger, refusal);
        }

        return code;
    }

    // Beside a password the code claims nothing: where the disk keeps it, it does no harm.
    private void Forget()
    {
        try
        {
            _folder.Delete(CodeName);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            LogKept(_logger, refusal);
        }
    }

    private string? Read(string name)
    {
        try
        {
            using var file = _folder.Open(name);
            Span<byte> bytes = stackalloc byte[MaximumLength];
            return Encoding.ASCII.GetString(bytes[..file.Read(0, bytes)]).Trim();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private void Write(string name, string text) => _folder.Replace(name, Encoding.ASCII.GetBytes(text + "\n"));

    [LoggerMessage(LogLevel.Warning, "The old claim code cannot be taken off the disk; it claims nothing any more.")]
    private static partial void LogKept(ILogger logger, Exception refusal);

    [LoggerMessage(LogLevel.Warning, "The claim code cannot be written; after a restart it is another one.")]
    private static partial void LogRefusal(ILogger logger, Exception refusal);
}
