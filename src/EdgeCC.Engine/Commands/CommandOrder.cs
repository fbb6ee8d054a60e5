namespace EdgeCC.Engine.Commands;

/// <summary>What a command may order.</summary>
public abstract record CommandOrder(string Name)
{
    /// <summary>Closes the branch by hand, as <c>*15</c> does.</summary>
    public sealed record CloseBranch() : CommandOrder("close-branch");

    /// <summary>Lets it follow its hours again.</summary>
    public sealed record OpenBranch() : CommandOrder("open-branch");

    /// <summary>Flashes the lamps for a minute.</summary>
    public sealed record Identify() : CommandOrder("identify");

    /// <summary>Fetches a signed bundle and installs it.</summary>
    public sealed record Update(Uri Bundle) : CommandOrder("update");
}
