namespace EdgeCC.Flow.Trying;

/// <summary>One line of what happens in a trial.</summary>
/// <param name="Text">What.</param>
/// <param name="IsHeard">True where the customer hears or reads it; otherwise it is for whoever tries the flow.</param>
internal sealed record Told(string Text, bool IsHeard)
{
    public override string ToString() => $"{(IsHeard ? '»' : '·')} {Text}";
}
