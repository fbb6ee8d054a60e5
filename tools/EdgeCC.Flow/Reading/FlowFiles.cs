using EdgeCC.Engine.Configuration;
using EdgeCC.Flow.Testing;

namespace EdgeCC.Flow.Reading;

/// <summary>The files of flows that somebody means.</summary>
internal static class FlowFiles
{
    /// <summary>A file itself, or those of a folder: of flows, or of a whole configuration. One at least.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IReadOnlyList<string> At(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        var flows = Path.Combine(path, ConfigurationFolder.FlowFolder);
        var folder = Directory.Exists(flows) ? flows : path;
        return Directory.Exists(folder) && FlowFolder.FilesIn(folder).ToArray() is { Length: > 0 } files
            ? files
            : throw new FileNotFoundException($"{path}: there is no flow");
    }

    /// <summary>The same, where there are cases; a file of cases means its flow.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IReadOnlyList<string> WithCases(string path)
    {
        if (path.EndsWith(FlowFolder.EndingOfTests, StringComparison.Ordinal))
        {
            return At(path[..^FlowFolder.EndingOfTests.Length] + FlowFolder.Ending);
        }

        var files = At(path).Where(file => File.Exists(TestCommand.CasesOf(file))).ToArray();
        return files.Length > 0 ? files : throw new FileNotFoundException($"{path}: there are no cases (NAME{FlowFolder.EndingOfTests})");
    }
}
