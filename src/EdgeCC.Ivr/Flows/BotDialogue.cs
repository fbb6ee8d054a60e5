namespace EdgeCC.Ivr.Flows;

/// <summary>How far a bot has come with a question.</summary>
internal abstract record BotDialogue : Dialogue
{
    private BotDialogue()
    {
    }

    /// <summary>The knowledge base has not answered yet.</summary>
    public sealed record Searching : BotDialogue;
}
