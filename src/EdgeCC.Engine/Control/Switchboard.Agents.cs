using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    /// <summary>Does what an agent dialled, says so on the phone, and hangs up when it has been said.</summary>
    private void Obey(FeatureCodeDialled dialled, Moment now)
    {
        var understood = DialledCode.TryParse(dialled.Code, out var code);
        var agent = understood ? AgentFor(code, dialled.Extension, now) : null;
        if (agent is { } known)
        {
            _inward.Enqueue(code.Code switch
            {
                FeatureCode.SignIn => new AgentSignedIn(known, dialled.Extension),
                FeatureCode.Pause => new AgentPaused(known),
                FeatureCode.Ready => new AgentBecameReady(known),
                _ => new AgentSignedOut(known),
            });
        }

        var said = agent is null ? _announcements.NotUnderstood : _announcements.Confirm(code.Code);
        _inward.Enqueue(new AnswerCall(dialled.Leg));
        _inward.Enqueue(new PlayPrompts(dialled.Leg, new PlaybackId(0), ImmutableArray.Create(said), Loop: false));
    }

    private AgentId? AgentFor(DialledCode code, ExtensionId extension, Moment now)
    {
        if (code.Code == FeatureCode.SignIn)
        {
            return _model.Routing.Agents
                .FirstOrDefault(agent => code.AgentNumber == "" ? agent.Extension == extension : agent.Number == code.AgentNumber)
                ?.Id;
        }

        return _router.Snapshot(now).Agents.FirstOrDefault(agent => agent.Extension == extension)?.Agent;
    }
}
