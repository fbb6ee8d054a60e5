using CsCheck;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests;

/// <summary>Whatever a customer and a queue do, the flow goes on to an end and plays only what was rendered.</summary>
public class FlowRunnerPropertyTests
{
    private const int Stories = 500;
    private const int StepsEach = 60;

    private static readonly FlowModel Flow = Written.Flow("""
        language: en
        start: greeting
        nodes:
          greeting: { say: Welcome., next: notice }
          notice: { say: Listen., skippable: false, next: hours }
          hours: { hours: office, open: menu, closed: closed }
          menu:
            menu: Press.
            choices: { "1": { name: sales, next: sales }, "2": { name: again, next: greeting }, "3": { name: hours, next: hours } }
            tries: 2
            wrong: Wrong.
            no-choice: sales
          sales: { queue: sales, position: "{position}", wait: "{minutes}", wait-beyond: Long., keys: { "1": call, "4": greeting }, no-agents: support, full: greeting, stopping: closed }
          call: { callback: sales, confirm: "{number}", ask: Type., wrong: Wrong., taken: closed, refused: sales, given-up: sales }
          support: { queue: support, no-agents: closed }
          closed: { say: Closed., next: end }
          end: { end: unserved }
        """);

    private static readonly QueueExit[] Exits = Enum.GetValues<QueueExit>();

    [Fact]
    public void Nothing_a_customer_does_leaves_them_in_silence() =>
        Gen.Int[0, 999].Array[StepsEach].Sample(
            steps =>
            {
                var customer = new Customer(Flow);
                foreach (var step in steps)
                {
                    Do(customer, step);
                    Check(customer);
                }

                customer.Tell(new FlowStopped(Customer.Id));
                Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
            },
            iter: Stories,
            threads: 1);

    private static void Do(Customer customer, int step)
    {
        switch (step % 8)
        {
            case 0:
                customer.HearToTheEnd();
                break;
            case 1:
                customer.Tell(new FlowPlaybackEnded(Customer.Id, new PlaybackId(step % 20)));
                break;
            case 2:
                customer.Press("0123456789*#AZ\0"[step % 15]);
                break;
            case 3:
                customer.LeaveQueue(Exits[step % 5]);
                break;
            case 4:
                customer.Tell(new FlowPositionTold(Customer.Id, step % 30, step % 3 == 0 ? null : TimeSpan.FromMinutes(step % 50)));
                break;
            case 5:
                customer.Tell(new FlowCallbackTaken(Customer.Id));
                break;
            case 6:
                customer.Tell(new FlowCallbackRefused(Customer.Id, CallbackRefusal.Full));
                break;
            default:
                customer.Pass(step % 4 * 3600);
                break;
        }
    }

    private static void Check(Customer customer)
    {
        Assert.True(customer.Effects.OfType<EndContact>().Count() <= 1);
        Assert.True(customer.Runner.Counts.Deadlines <= customer.Runner.Counts.Visits);
        Assert.All(
            customer.Effects.OfType<PlayToContact>().SelectMany(play => play.Prompts),
            prompt => Assert.Contains(prompt, Flow.Prompts));
        Assert.Equal(customer.Ended ? 0 : 1, customer.Runner.Counts.Visits);
    }
}
