namespace EdgeCC.Ivr.Flows;

/// <summary>How far a customer who asks to be called back has come.</summary>
internal abstract record CallbackDialogue : Dialogue
{
    private CallbackDialogue()
    {
    }

    /// <summary>Hears a number, and says whether it is right.</summary>
    public sealed record Confirming(string Number) : CallbackDialogue;

    /// <summary>Types another one.</summary>
    public sealed record Typing(string Digits) : CallbackDialogue;

    /// <summary>Has confirmed; the queue has not answered yet.</summary>
    public sealed record Requested : CallbackDialogue;
}
