using System.Text.Json.Serialization;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Boards;

/// <summary>What must be shouted; the pages have the words for it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BranchClosed), "branch-closed")]
[JsonDerivedType(typeof(JournalNotWritten), "journal-not-written")]
[JsonDerivedType(typeof(FactsLost), "facts-lost")]
[JsonDerivedType(typeof(HelpWanted), "help-wanted")]
public abstract record BoardAlert
{
    private BoardAlert()
    {
    }

    /// <summary>A supervisor closed the branch by hand, and it has not been reopened.</summary>
    public sealed record BranchClosed : BoardAlert;

    /// <summary>The journal cannot write; calls go on.</summary>
    /// <param name="Reason">What the system says of it, in its own words.</param>
    public sealed record JournalNotWritten(string Reason) : BoardAlert;

    /// <summary>Facts that could not be kept since the start: reports will miss them.</summary>
    public sealed record FactsLost(long Count) : BoardAlert;

    /// <summary>Somebody pressed a button of the board, and not yet again.</summary>
    public sealed record HelpWanted(ButtonId Button) : BoardAlert;
}
