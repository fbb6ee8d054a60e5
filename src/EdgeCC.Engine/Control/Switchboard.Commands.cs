using EdgeCC.Engine.Commands;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>What the platform orders. Obeyed once its fact is durable, so that no restart obeys it again.</summary>
public sealed partial class Switchboard
{
    private readonly CommandBook _commands = new();

    private void Take(SignedCommand command, Moment now)
    {
        if ((_commands.Judge(command, _model.Appliance, now.Wall) ?? Impossible(command.Order)) is { } refusal)
        {
            Refuse(command.Id, refusal, now);
        }
        else if (Keep(new CommandTaken(now.Wall, command.Id, command.Order.Name, command.Key, command.Expires), now))
        {
            _commands.Await(command);
        }
    }

    private CommandRefusal? Impossible(CommandOrder order) =>
        order is CommandOrder.Update && _ports.Updates is null ? CommandRefusal.Impossible : null;

    private void Refuse(CommandId? command, CommandRefusal refusal, Moment now)
    {
        if (_commands.MayTell(now))
        {
            Keep(new CommandRefused(now.Wall, command, refusal), now);
        }
    }

    private void KeptOfCommands(Fact fact, Moment now)
    {
        if (fact is CommandTaken taken && _commands.Release(taken.CommandId) is { } order)
        {
            Obey(order, now);
        }
    }

    private void Obey(CommandOrder order, Moment now)
    {
        switch (order)
        {
            case CommandOrder.CloseBranch:
                _inward.Enqueue(new ClosedByHand());
                break;
            case CommandOrder.OpenBranch:
                _inward.Enqueue(new ReopenedByHand());
                break;
            case CommandOrder.Identify:
                _boards.Take(new IdentifyAsked(), now);
                break;
            case CommandOrder.Update update:
                _ports.Updates!.Fetch(update.Bundle);
                break;
            default:
                throw new InvalidOperationException($"Nobody obeys {order.Name}.");
        }
    }
}
