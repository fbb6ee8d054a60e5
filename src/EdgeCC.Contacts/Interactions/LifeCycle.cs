using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Interactions.InteractionStage;

namespace EdgeCC.Contacts.Interactions;

/// <summary>
/// The table of legal transitions, the same for every channel. <see cref="Held"/> and <see cref="Conferenced"/> are
/// shades of <see cref="Connected"/>, and do not occur in it.
/// </summary>
internal static class LifeCycle
{
    /// <summary>The stage a fact leads to; null where it does not fit. A fact of another subject leads nowhere.</summary>
    public static InteractionStage? After(InteractionStage stage, Fact fact) => fact switch
    {
        PromptPlayed or MenuItemChosen => stage switch
        {
            Arrived => SelfService,
            SelfService or Queued or Offered or Unserved or Diverted => stage,

            // The agent has gone, and the customer is asked how it was.
            WrapUp => stage,
            _ => null,
        },
        InteractionQueued => IsIn(stage, Arrived, SelfService, Queued, Offered, Unserved, Diverted, Transferred, WrapUp) ? Queued : null,
        InteractionOffered => IsIn(stage, Queued, Offered) ? Offered : null,
        OfferEnded { Ending: OfferEnding.Accepted } => IsIn(stage, Offered) ? Offered : null,
        OfferEnded => IsIn(stage, Offered) ? Queued : null,
        InteractionUnserved { Exit: QueueExitName.Callback } => IsIn(stage, Queued, Offered) ? Diverted : null,
        InteractionUnserved => IsIn(stage, Arrived, SelfService, Queued, Offered, Unserved, Diverted, Transferred) ? Unserved : null,

        // From Arrived: a customer who was called, by an agent who was there first.
        InteractionConnected => IsIn(stage, Arrived, Queued, Offered) ? Connected : null,
        InteractionHeld or InteractionResumed or ConferenceJoined or ConferenceLeft => IsIn(stage, Connected) ? Connected : null,
        InteractionTransferred => IsIn(stage, Connected) ? Transferred : null,
        InteractionReleased { Cause: ReleaseCause.Ended } when stage == Connected => WrapUp,
        InteractionReleased => IsIn(stage, Connected, Transferred) ? Transferred : null,
        WrapUpEnded => IsIn(stage, WrapUp, Transferred) ? stage : null,
        InteractionAbandoned => IsIn(stage, Queued, Offered) ? Abandoned : null,
        InteractionDiverted => IsIn(stage, Arrived, SelfService, Unserved, Diverted) ? Diverted : null,
        InteractionEnded => stage == Closed ? null : Closed,
        _ => stage,
    };

    /// <summary>How an interaction ends that ends now.</summary>
    public static InteractionOutcome Outcome(InteractionStage stage) => stage switch
    {
        Connected or Held or Conferenced or WrapUp => InteractionOutcome.Handled,
        Queued or Offered or Transferred or Abandoned => InteractionOutcome.Abandoned,
        Unserved => InteractionOutcome.Unserved,
        Diverted => InteractionOutcome.Diverted,
        _ => InteractionOutcome.SelfService,
    };

    private static bool IsIn(InteractionStage stage, params ReadOnlySpan<InteractionStage> stages) => stages.Contains(stage);
}
