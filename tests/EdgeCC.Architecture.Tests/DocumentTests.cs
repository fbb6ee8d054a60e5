using System.Text.RegularExpressions;

namespace EdgeCC.Architecture.Tests;

/// <summary>Documents are held against the tree.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_path_a_document_names_exists()
    {
        var missing =
            from document in Tree.Files(".", ".md")
            from Match match in PathInBackticks().Matches(Tree.Read(document))
            let path = match.Groups["path"].Value
            where !Path.Exists(Path.Combine(Tree.Root, path))
            select $"{document} names {path}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Map_has_every_room_and_no_other()
    {
        var map = Tree.Read("src/README.md");
        var named = RoomInTable().Matches(map).Select(match => match.Groups["room"].Value);

        Assert.Equal(Tree.Rooms.Keys.Order(), named.Distinct().Order());
    }

    [Fact]
    public void Every_package_of_the_product_has_its_line_in_the_dependencies()
    {
        var reasons = Tree.Read("src/decisions/dependencies.md");
        var packages = Tree.Rooms.Values
            .SelectMany(room => room.Descendants("PackageReference"))
            .Select(reference => (string)reference.Attribute("Include")!)
            .Distinct();

        Assert.All(packages, package => Assert.Contains($"| {package} |", reasons, StringComparison.Ordinal));
    }

    [Fact]
    public void Solution_holds_every_project()
    {
        var solution = Tree.Read("EdgeCC.sln").Replace('\\', '/');
        var projects = new[] { "src", "tests", "tools" }.SelectMany(folder => Tree.Files(folder, ".csproj"));

        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<path>(src|tests|tools|image|hardware)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex PathInBackticks();

    [GeneratedRegex(@"\| (?<room>EdgeCC\.\w+) \|")]
    private static partial Regex RoomInTable();
}
