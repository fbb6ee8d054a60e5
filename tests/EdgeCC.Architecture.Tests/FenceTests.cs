namespace EdgeCC.Architecture.Tests;

/// <summary>What may be used where. Each fence has its reason in the first column's decision or in src/README.md.</summary>
public sealed class FenceTests
{
    [Theory]
    [InlineData("LiteDB", "EdgeCC.Storage")]
    [InlineData("MQTTnet", "EdgeCC.Sync")]
    [InlineData("System.Device.Gpio", "EdgeCC.Hardware")]
    [InlineData("YamlDotNet", "EdgeCC.Engine")]
    [InlineData("libphonenumber-csharp", "EdgeCC.Contacts")]
    [InlineData("BouncyCastle.Cryptography", "EdgeCC.Network", "EdgeCC.Media")]
    [InlineData("Microsoft.AspNetCore.App", "EdgeCC.Web", "EdgeCC.Appliance")]
    public void Package_is_used_only_in_its_room(string package, params string[] rooms)
    {
        var users = Tree.Rooms
            .Where(room => room.Value.Descendants()
                .Where(node => node.Name.LocalName is "PackageReference" or "FrameworkReference")
                .Any(node => (string?)node.Attribute("Include") == package))
            .Select(room => room.Key);

        Assert.Empty(users.Except(rooms));
    }

    [Theory]
    [InlineData("new Socket(", "EdgeCC.Network", "EdgeCC.Channels")]
    [InlineData("UdpClient", "EdgeCC.Network", "EdgeCC.Channels")]
    [InlineData("TcpClient", "EdgeCC.Network", "EdgeCC.Channels")]
    [InlineData("TcpListener", "EdgeCC.Network", "EdgeCC.Channels")]
    [InlineData("LibraryImport(", "EdgeCC.Network", "EdgeCC.Hardware", "EdgeCC.Storage")]
    [InlineData("DllImport(", "EdgeCC.Network", "EdgeCC.Hardware", "EdgeCC.Storage")]
    [InlineData("new Thread(", "EdgeCC.Engine", "EdgeCC.Network", "EdgeCC.Hardware", "EdgeCC.Storage")]
    [InlineData("Process.Start", "EdgeCC.Storage")]
    public void Word_stands_only_in_its_rooms(string word, params string[] rooms)
    {
        var users = Tree.Files("src", ".cs")
            .Where(file => Tree.Read(file).Contains(word, StringComparison.Ordinal))
            .Select(Tree.RoomOf);

        Assert.Empty(users.Except(rooms));
    }

    [Fact]
    public void Pure_layers_use_no_package_but_the_analyser_that_keeps_them_pure_and_the_numbering_plans()
    {
        var users = Tree.Rooms
            .Where(room => (string?)room.Value.Descendants("Layer").SingleOrDefault() is "0" or "1")
            .Where(room => room.Value.Descendants("PackageReference")
                .Any(package => (string?)package.Attribute("Include") != "libphonenumber-csharp"))
            .Select(room => room.Key);

        Assert.Empty(users);
    }

    [Fact]
    public void Edges_do_not_see_each_other()
    {
        var edges = Tree.Rooms.Where(room => (string?)room.Value.Descendants("Layer").Single() == "3").ToList();
        var crossings =
            from edge in edges
            from reference in edge.Value.Descendants("ProjectReference")
            let name = Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)
            where edges.Any(other => other.Key == name)
            select $"{edge.Key} -> {name}";

        Assert.Empty(crossings);
    }
}
