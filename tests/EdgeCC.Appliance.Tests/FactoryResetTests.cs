namespace EdgeCC.Appliance.Tests;

public sealed class FactoryResetTests : IDisposable
{
    private readonly DemoFolder _configuration = new();
    private readonly DemoFolder _delivered = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("edgecc-data-");

    public void Dispose()
    {
        _configuration.Dispose();
        _delivered.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public void Everything_the_branch_has_left_is_forgotten()
    {
        var data = new DataFolder(_data.FullName);
        foreach (var tenant in data.Tenants)
        {
            Directory.CreateDirectory(Path.Combine(tenant, "deep"));
            File.WriteAllText(Path.Combine(tenant, "deep", "file"), "personal");
        }

        FactoryReset.Forget(data, _configuration.Path, delivered: null);
        Assert.Empty(_data.EnumerateFileSystemInfos());
        Assert.NotNull(_configuration.Source.Read().Plan);
    }

    [Fact]
    public void No_folder_of_the_data_is_left_out()
    {
        var data = new DataFolder(_data.FullName);
        var folders = typeof(DataFolder).GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(DataFolder.Path))
            .Select(property => (string)property.GetValue(data)!);
        Assert.Equal(folders.Order(), data.Tenants.Order());
    }

    [Fact]
    public void What_is_not_the_service_s_own_stays()
    {
        var foreign = Path.Combine(_data.FullName, "letter.txt");
        File.WriteAllText(foreign, "dear");
        FactoryReset.Forget(new DataFolder(_data.FullName), _configuration.Path, delivered: null);
        Assert.True(File.Exists(foreign));
    }

    [Fact]
    public void The_configuration_goes_back_to_the_one_delivered()
    {
        _configuration.Edit("edgecc.yaml", "appliance: nevsky-1", "appliance: other");
        File.WriteAllText(_configuration.File("flows/own.yaml"), "start: nowhere");
        FactoryReset.Forget(new DataFolder(_data.FullName), _configuration.Path, _delivered.Path);
        Assert.Equal("nevsky-1", _configuration.Source.Read().Plan!.Model.Appliance);
        Assert.False(File.Exists(_configuration.File("flows/own.yaml")));
    }

    [Fact]
    public void A_reset_that_was_cut_off_is_ended_by_the_next()
    {
        File.WriteAllText(_configuration.File("edgecc.yaml.new"), "half a fi");
        FactoryReset.Forget(new DataFolder(_data.FullName), _configuration.Path, _delivered.Path);
        Assert.False(File.Exists(_configuration.File("edgecc.yaml.new")));
        Assert.NotNull(_configuration.Source.Read().Plan);
    }
}
