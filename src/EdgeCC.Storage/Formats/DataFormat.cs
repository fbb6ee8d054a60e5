using System.Globalization;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Formats;

/// <summary>
/// The format of the data folder, in its file <c>format</c>: a number that rises when a version writes what the one before
/// would not understand (decisions/1005). A version takes its own format, the one before and the one after.
/// </summary>
public static class DataFormat
{
    /// <summary>What this version writes.</summary>
    public const int Current = 1;

    // Data from before there was a mark.
    private const int Unmarked = 1;

    private const string Name = "format";

    /// <summary>Takes the folder over: from now on it is of our format.</summary>
    /// <returns>The format it had.</returns>
    /// <exception cref="IOException">It is of a format this version does not understand, or the disk refuses.</exception>
    public static int Take(string folder) => Take(folder, Current);

    internal static int Take(string folder, int ours)
    {
        var path = Path.Combine(folder, Name);
        var found = File.Exists(path) ? Read(path) : Unmarked;
        if (Math.Abs(found - ours) > 1)
        {
            throw new IOException(
                $"The data in {folder} is of format {found}, and this version takes {Math.Max(1, ours - 1)} to {ours + 1}. "
                + "Install a version in between first, or set the folder aside to begin anew.");
        }

        if (found != ours || !File.Exists(path))
        {
            Write(folder, path, ours);
        }

        return found;
    }

    private static int Read(string path)
    {
        using var reader = new StreamReader(path);
        Span<char> text = stackalloc char[16];
        return int.TryParse(text[..reader.ReadBlock(text)].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var format)
            ? format
            : throw new IOException($"{path} is damaged: it has to hold a number. Write {Current} there if this version was the last to run here.");
    }

    // The old mark stays whole until the new one has taken its name.
    private static void Write(string folder, string path, int format)
    {
        Directory.CreateDirectory(folder);
        using (var file = new FileStream($"{path}.new", FileMode.Create))
        {
            file.Write([.. format.ToString(CultureInfo.InvariantCulture).Select(digit => (byte)digit), (byte)'\n']);
            file.Flush(flushToDisk: true);
        }

        File.Move($"{path}.new", path, overwrite: true);
        DirectorySync.Sync(folder);
    }
}
