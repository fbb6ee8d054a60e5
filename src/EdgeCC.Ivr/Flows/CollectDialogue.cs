namespace EdgeCC.Ivr.Flows;

/// <summary>How far a customer who is asked for something has come.</summary>
internal abstract record CollectDialogue : Dialogue
{
    private CollectDialogue()
    {
    }

    /// <summary>Types it.</summary>
    public sealed record Typing(string Keys) : CollectDialogue;

    /// <summary>Hears what was understood, and says whether it is right.</summary>
    public sealed record Confirming(string Value) : CollectDialogue;
}
