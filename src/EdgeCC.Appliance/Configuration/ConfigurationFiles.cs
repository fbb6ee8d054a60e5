using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Appliance.Configuration;

/// <summary>Reads a configuration's files from disk.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The most flows, files of the knowledge base, and recordings.</summary>
    private const int MaxFiles = 500;

    /// <summary>UTF-8 takes at most 4 bytes for a character; longer files are refused unread.</summary>
    private const long MaxLength = 4L * YamlDocument.MaxLength;

    /// <summary>Reads a folder; what cannot be read is noted.</summary>
    public static ConfigurationFolder Read(string folder, BoardShelf boards, ICollection<ConfigProblem> problems)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var name in List(folder, ConfigurationFolder.FlowFolder, "*.yaml", problems)
            .Concat(List(folder, ConfigurationFolder.KnowledgeFolder, "*.yaml", problems))
            .Prepend(ConfigurationFolder.MainFile))
        {
            if (ReadText(folder, name, problems) is { } text)
            {
                texts[name] = text;
            }
        }

        return new ConfigurationFolder(
            texts.ToImmutable(), [.. List(folder, ConfigurationFolder.SoundFolder, "*.wav", problems)], boards.Lamps)
        {
            Displays = boards.Displays,
            Silent = boards.Silent,
        };
    }

    private static string? ReadText(string folder, string name, ICollection<ConfigProblem> problems)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists)
            {
                return null;
            }

            if (file.Length <= MaxLength)
            {
                return File.ReadAllText(file.FullName);
            }

            problems.Add(new ConfigProblem(name, 0, "", $"is larger than {MaxLength} bytes"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ConfigProblem(name, 0, "", $"cannot be read: {failure.Message}"));
        }

        return null;
    }

    private static List<string> List(string folder, string part, string pattern, ICollection<ConfigProblem> problems)
    {
        try
        {
            var path = Path.Combine(folder, part);
            var names = Directory.Exists(path)
                ? Directory.EnumerateFiles(path, pattern).Take(MaxFiles + 1).Select(file => $"{part}/{Path.GetFileName(file)}").ToList()
                : [];
            if (names.Count > MaxFiles)
            {
                problems.Add(new ConfigProblem(part, 0, "", $"holds more than {MaxFiles} files"));
            }

            return names;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ConfigProblem(part, 0, "", $"cannot be read: {failure.Message}"));
            return [];
        }
    }
}
