namespace EdgeCC.Engine.Texts;

/// <summary>What an edge makes of a refusal.</summary>
public static class TextRefusals
{
    /// <summary>True where the same message may be taken later: an edge that can wait sends it again.</summary>
    public static bool MayComeAgain(TextRefusal refusal) =>
        refusal is TextRefusal.TooManyContacts or TextRefusal.NotKept or TextRefusal.Stopping;
}
