namespace EdgeCC.Engine.Ports;

/// <summary>Asks the projection about interactions. Safe from any thread; may read the disk.</summary>
public interface IInteractionQuery
{
    /// <summary>The newest interactions, newest first, <paramref name="most"/> at most.</summary>
    IReadOnlyList<InteractionSummary> RecentInteractions(int most);
}
