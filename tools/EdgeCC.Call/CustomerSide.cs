namespace EdgeCC.Call;

/// <summary>What the customer's phone prints at the end of a call.</summary>
/// <param name="Answered">The branch answered.</param>
/// <param name="HeardGreetingSeconds">How long somebody spoke before the key was pressed.</param>
/// <param name="HeardTone">The dominant tone heard from the agent, in Hz, or null.</param>
/// <param name="TalkSeconds">From the first of that tone to hanging up.</param>
internal sealed record CustomerSide(bool Answered, double HeardGreetingSeconds, double? HeardTone, double TalkSeconds);
