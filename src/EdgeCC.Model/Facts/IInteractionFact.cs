using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Facts;

/// <summary>A fact about one interaction.</summary>
public interface IInteractionFact
{
    /// <summary>Which.</summary>
    InteractionId InteractionId { get; }
}
