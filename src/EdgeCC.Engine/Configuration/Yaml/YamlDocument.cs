using EdgeCC.Model.Configuration;
using YamlDotNet.Core;

namespace EdgeCC.Engine.Configuration.Yaml;

/// <summary>
/// YAML 1.2 as far as a configuration needs it: one document of mappings, lists and scalars. Anchors, aliases, tags and
/// keys that are no scalars are refused, so a file is as large as it looks (no billion laughs) and means what it says.
/// </summary>
public static class YamlDocument
{
    /// <summary>The longest file read, in UTF-16 code units.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>How deep mappings and lists may lie in one another.</summary>
    public const int MaxDepth = 16;

    /// <summary>The longest name of a field.</summary>
    public const int MaxNameLength = 64;

    /// <summary>
    /// Reads a file's text. What is wrong with it is noted in <paramref name="problems"/>; null when there is no
    /// document to go on with.
    /// </summary>
    public static ConfigNode? Read(string file, string text, ICollection<ConfigProblem> problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(new ConfigProblem(file, 0, "", $"is longer than {MaxLength} characters"));
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlNodeReader(file, parser, problems).ReadDocument();
        }
        catch (YamlException error)
        {
            problems.Add(new ConfigProblem(file, (int)error.Start.Line, "", $"cannot be read from here on: {error.Message}")
            {
                Column = (int)error.Start.Column,
            });
        }
        catch (Exception error) when (error is InvalidOperationException or EndOfStreamException)
        {
            // YamlDotNet loses its own state on some texts: "{ a: 1 ... b }", "a: {b}*c".
            problems.Add(new ConfigProblem(file, (int?)parser.Current?.End.Line ?? 0, "", "cannot be read from here on: is a quote or a bracket left open?"));
        }

        return null;
    }
}
