using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Model.Agents;
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
        var code = OfCallKey(dialled.Extension, now);
        var understood = dialled.Code.Length == 0 || DialledCode.TryParse(dialled.Code, out code);
        var agent = understood ? AgentFor(code, dialled.Extension, now) : null;
        var said = agent is { } known ? Obey(code, known, dialled.Extension) : _announcements.NotUnderstood;
        _inward.Enqueue(new AnswerCall(dialled.Leg));
        _inward.Enqueue(new PlayPrompts(dialled.Leg, new PlaybackId(0), ImmutableArray.Create(said), Loop: false));
    }

    /// <summary>Does it, and gives what is to be said of it.</summary>
    private Prompt Obey(DialledCode dialled, AgentId agent, ExtensionId extension)
    {
        switch (dialled.Code)
        {
            case FeatureCode.SignIn:
                _inward.Enqueue(new AgentSignedIn(agent, extension));
                break;
            case FeatureCode.Pause when dialled.Rest is "":
                _inward.Enqueue(new AgentPaused(agent));
                break;
            case FeatureCode.Pause when _model.PauseReasons.TryGetValue(dialled.Rest, out var reason):
                _inward.Enqueue(new AgentPaused(agent, reason));
                break;
            case FeatureCode.Pause:
                return _announcements.NotUnderstood;
            case FeatureCode.Ready:
                _inward.Enqueue(new AgentBecameReady(agent));
                break;
            case FeatureCode.SignOut:
                _inward.Enqueue(new AgentSignedOut(agent));
                break;
            default:
                if (!IsSupervisor(agent))
                {
                    return _announcements.NotAllowed;
                }

                _inward.Enqueue(dialled.Code == FeatureCode.CloseBranch ? new ClosedByHand() : new ReopenedByHand());
                break;
        }

        return _announcements.Confirm(dialled.Code);
    }

    /// <summary>The prefix alone is a headset's one key: whoever is away signs in, whoever is ready pauses, whoever pauses or wraps up is ready.</summary>
    private DialledCode OfCallKey(ExtensionId extension, Moment now) => new(
        _router.Snapshot(now).Agents.FirstOrDefault(agent => agent.Extension == extension)?.Status switch
        {
            null or AgentStatus.SignedOut => FeatureCode.SignIn,
            AgentStatus.Ready => FeatureCode.Pause,
            _ => FeatureCode.Ready,
        },
        Rest: "");

    private bool IsSupervisor(AgentId id) =>
        _model.Routing.Agents.Any(agent => agent.Id == id && agent.Supervisor);

    private AgentId? AgentFor(DialledCode code, ExtensionId extension, Moment now)
    {
        if (code.Code == FeatureCode.SignIn)
        {
            return _model.Routing.Agents
                .FirstOrDefault(agent => code.Rest == "" ? agent.Extension == extension : agent.Number == code.Rest)
                ?.Id;
        }

        return _router.Snapshot(now).Agents.FirstOrDefault(agent => agent.Extension == extension)?.Agent;
    }
}
