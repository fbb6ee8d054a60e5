using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>The ids, numbers or users of one kind of thing: each is taken once, so that a second claim is noted.</summary>
/// <param name="kind">What they are, as in <c>id of a queue</c>.</param>
/// <param name="allowed">Which characters may stand in one, and in words.</param>
internal sealed class Identifiers(string kind, (Func<char, bool> Test, string Words) allowed)
{
    /// <summary>The longest identifier.</summary>
    public const int MaxLength = 40;

    /// <summary>Ids that stand in topics, file names and logs.</summary>
    public static readonly (Func<char, bool> Test, string Words) Id =
        (c => char.IsAsciiLetterOrDigit(c) || c == '-', "letters a-z, digits and hyphens");

    /// <summary>Numbers that are dialled.</summary>
    public static readonly (Func<char, bool> Test, string Words) Digits = (char.IsAsciiDigit, "digits");

    /// <summary>Digest users: what needs no quoting in a SIP URI (RFC 3261 section 25.1, unreserved).</summary>
    public static readonly (Func<char, bool> Test, string Words) User =
        (c => char.IsAsciiLetterOrDigit(c) || "-_.!~*'()+".Contains(c), "letters a-z, digits and -_.!~*'()+");

    private readonly Dictionary<string, int> _lines = [];

    /// <summary>Reads a required identifier and notes one that is malformed or already taken.</summary>
    public string Claim(ConfigSection section, string field)
    {
        var text = Read(section, field, allowed);
        var line = section.Node(field)?.Line ?? section.Line;
        if (text.Length > 0 && !_lines.TryAdd(text, line))
        {
            section.Note(field, $"\"{text}\" is already the {kind} in line {_lines[text]}");
        }

        return text;
    }

    /// <summary>Reads a required identifier and notes a malformed one.</summary>
    public static string Read(ConfigSection section, string field, (Func<char, bool> Test, string Words) allowed)
    {
        var text = section.Text(field);
        if (text.Length > MaxLength || !text.All(allowed.Test))
        {
            section.Note(field, $"may be {allowed.Words}, at most {MaxLength}");
        }

        return text;
    }
}
