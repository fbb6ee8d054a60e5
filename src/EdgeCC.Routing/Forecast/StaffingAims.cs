namespace EdgeCC.Routing.Forecast;

/// <summary>What a day is to be planned for.</summary>
/// <param name="Goal">Of calls and chats; whatever is written otherwise has the time of its channel (R21).</param>
/// <param name="Shrinkage">The share of rostered time lost to breaks, training, illness: 0 up to below 1.</param>
/// <param name="ChatsAtOnce">Chats one agent has at a time.</param>
public sealed record StaffingAims(ServiceGoal Goal, double Shrinkage, int ChatsAtOnce);
