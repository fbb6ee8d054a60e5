namespace EdgeCC.Appliance;

/// <summary>Where everything lies that outlives the process; each tenant has a folder of its own.</summary>
internal sealed record DataFolder(string Path)
{
    public string Journal => In("journal");

    public string Projection => In("projection");

    public string Uplink => In("uplink");

    public string Prompts => In("prompts");

    public string Recordings => In("recordings");

    public string Access => In("access");

    public string Updates => In("updates");

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> Tenants => [Journal, Projection, Uplink, Prompts, Recordings, Access, Updates];

    private string In(string tenant) => System.IO.Path.Combine(System.IO.Path.GetFullPath(Path), tenant);
}
