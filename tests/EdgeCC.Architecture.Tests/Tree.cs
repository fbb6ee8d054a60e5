using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace EdgeCC.Architecture.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Tree
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>The projects in src, by name.</summary>
    public static IReadOnlyDictionary<string, XDocument> Rooms { get; } = Projects("src");

    /// <summary>Files below a folder with an ending, relative to the root, build output left out.</summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split('/').Any(part => part is ".artifacts" or ".run" or ".git" or "node_modules"));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The room a source file stands in.</summary>
    public static string RoomOf(string file) => file.Split('/')[1];

    private static Dictionary<string, XDocument> Projects(string folder) =>
        Files(folder, ".csproj").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file), file => XDocument.Parse(Read(file)));

    private static string Here([CallerFilePath] string file = "") => file;
}
