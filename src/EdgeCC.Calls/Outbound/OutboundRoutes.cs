using System.Collections.Immutable;
using EdgeCC.Calls.Registrar;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Outbound;

/// <summary>Finds the ways a number can be called: in the order in which the trunks stand in the configuration.</summary>
internal sealed class OutboundRoutes(CallsModel model, BindingTable bindings)
{
    /// <summary>The most digits of a number (ITU-T E.164 section 6.2.1).</summary>
    private const int MaxDigits = 15;

    /// <summary>The ways to a number, best first; none where it is no E.164 number or no trunk may dial it.</summary>
    /// <param name="number">E.164, with its plus sign.</param>
    /// <param name="only">The one trunk to be used; null: whichever can.</param>
    public ImmutableArray<OutboundRoute> To(string number, TrunkId? only) =>
        number is not ['+', .. { Length: > 0 and <= MaxDigits } digits] || !digits.All(char.IsAsciiDigit)
            ? []
            :
            [
                .. model.Trunks
                    .Where(trunk => only is null || trunk.Id == only)
                    .Select(trunk => Over(trunk, number))
                    .OfType<OutboundRoute>(),
            ];

    private OutboundRoute? Over(TrunkModel trunk, string number) =>
        trunk.Outbound is not { } outbound || outbound.Dial(number) is not { } dialled ? null
        : trunk.Line is { } line ? new LineRoute(line.Line, dialled)
        : outbound.Flow is { } flow ? Route(outbound, flow, TargetAt(outbound, flow, dialled))
        : trunk.User is { } user && bindings.Of(user) is [var binding, ..]
            ? Route(outbound, binding.Flow, binding.Contact with { EscapedUser = SipUri.Of(dialled, "").EscapedUser })
        : null;

    private static SipUri TargetAt(OutboundModel outbound, SipFlow flow, string dialled) => outbound.Domain is { } domain
        ? SipUri.Of(dialled, domain)
        : SipUri.Of(dialled, flow.Remote.Address.ToString(), flow.Remote.Port);

    private static SipRoute Route(OutboundModel outbound, SipFlow flow, SipUri target) => new(
        flow,
        target,
        SipUri.Of(outbound.Caller, outbound.Domain ?? flow.Local.Address.ToString()),
        outbound.Credentials);
}
