using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EdgeCC.Web.Access;

/// <summary>
/// Who is signed in, by the token in the browser's cookie. In memory: a restart signs everybody out. Safe from any thread.
/// </summary>
internal sealed class SessionTable(TimeProvider time)
{
    /// <summary>Sessions at once; the next one ends the one that was idle longest.</summary>
    public const int Most = 16;

    /// <summary>A session nobody uses for this long is over.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);

    /// <summary>However busy, no session is longer: a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int TokenLength = 32;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _open = [];

    /// <summary>Begins one and tells its token, which is kept nowhere.</summary>
    public string Begin()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength));
        var now = time.GetTimestamp();
        lock (_gate)
        {
            DropEnded(now);
            if (_open.Count == Most)
            {
                _open.Remove(_open.MinBy(session => session.Value.UsedAt).Key);
            }

            _open[KeyOf(token)] = new Session(now, now);
        }

        return token;
    }

    /// <summary>Whether this is the token of an open session, which is thereby used.</summary>
    public bool Use(string? token)
    {
        if (token is null)
        {
            return false;
        }

        var (key, now) = (KeyOf(token), time.GetTimestamp());
        lock (_gate)
        {
            DropEnded(now);
            if (!_open.TryGetValue(key, out var session))
            {
                return false;
            }

            _open[key] = session with { UsedAt = now };
            return true;
        }
    }

    /// <summary>Ends one.</summary>
    public void End(string? token)
    {
        lock (_gate)
        {
            _open.Remove(KeyOf(token ?? ""));
        }
    }

    /// <summary>Ends them all.</summary>
    public void EndAll()
    {
        lock (_gate)
        {
            _open.Clear();
        }
    }

    private void DropEnded(long now)
    {
        foreach (var (key, session) in _open)
        {
            if (time.GetElapsedTime(session.UsedAt, now) >= IdleLimit || time.GetElapsedTime(session.BegunAt, now) >= Longest)
            {
                _open.Remove(key);
            }
        }
    }

    // Found by its hash: how long the search takes tells nothing of the tokens there are.
    private static string KeyOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private readonly record struct Session(long BegunAt, long UsedAt);
}
