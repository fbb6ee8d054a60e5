using System.Text;
using System.Text.Json;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Journals;

namespace EdgeCC.Simulate;

/// <summary>Facts as somebody can have them: a journal's folder, or a file of its records, one JSON line each.</summary>
internal static class Recording
{
    /// <summary>Reads all of it, in order.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IEnumerable<JournalRecord> Read(string path) =>
        Directory.Exists(path) ? JournalArchive.Read(path) : ReadLines(path);

    /// <summary>A record as a line of such a file.</summary>
    public static string LineOf(JournalRecord record) => Encoding.UTF8.GetString(FactJson.Write(record));

    private static IEnumerable<JournalRecord> ReadLines(string path) => File.ReadLines(path)
        .Select((line, index) => (Text: line, Number: index + 1))
        .Where(line => line.Text.Length > 0)
        .Select(line => ReadLine(path, line.Text, line.Number));

    private static JournalRecord ReadLine(string path, string text, int number)
    {
        try
        {
            return FactJson.ReadRecord(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException mistake)
        {
            throw new InvalidDataException($"{path}:{number}: this is no journal record: {mistake.Message}");
        }
    }
}
