using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Simulation;
using static EdgeCC.Routing.Simulation.SimulationStepKind;

namespace EdgeCC.Routing.Tests.Simulation;

public class VirtualBranchTests
{
    private static readonly BusyDay TenHours = new(
        agents: 60, customers: 5_000, talk: TimeSpan.FromMinutes(6), patience: TimeSpan.FromMinutes(5));

    private readonly List<SimulationStep> _steps = [];

    [Fact]
    public void Ten_hours_of_5000_customers_and_60_agents_leave_nobody_behind()
    {
        Assert.Equal(5_000, TenHours.Steps.Count(step => step.Kind == Arrival));
        Assert.Equal(5_000, TenHours.Steps.Count(step => step.Kind is End or Abandon));
        Assert.Equal(TenHours.Steps.Count(step => step.Kind == Answer), TenHours.Steps.Count(step => step.Kind == End));
        Assert.True(TenHours.Steps.Count(step => step.Kind == Abandon) > 50);
        Assert.DoesNotContain(TenHours.Steps, step => step.Kind == Unserved);
        Assert.Equal(TenHours.Steps.OrderBy(step => step.At), TenHours.Steps);
    }

    [Fact]
    public void No_agent_has_two_customers_and_all_can_do_what_they_are_asked()
    {
        var skills = TenHours.Model.Agents.ToDictionary(agent => agent.Id, agent => agent.Skills);
        var talking = new HashSet<AgentId>();

        foreach (var step in TenHours.Steps)
        {
            if (step.Kind == Answer)
            {
                Assert.True(talking.Add(step.Agent!.Value));
                Assert.Contains(new SkillId(step.Contact.Queue.Value), skills[step.Agent.Value]);
            }
            else if (step.Kind == End)
            {
                Assert.True(talking.Remove(step.Agent!.Value));
            }
        }
    }

    [Fact]
    public void Agent_who_takes_a_moment_to_answer_leaves_the_customer_waiting_so_long()
    {
        Run(Customer(0, talk: 60) with { AnswerDelay = Seconds(4) }, Customer(1, talk: 60, patience: 50));

        Assert.Equal(
            [(0d, Arrival), (0, Decision), (1, Arrival), (4, Answer), (51, Abandon), (64, End)],
            _steps.Select(step => (step.At.TotalSeconds, step.Kind)));
    }

    [Fact]
    public void Customer_can_give_up_while_the_phone_rings()
    {
        Run(Customer(0, talk: 60, patience: 3) with { AnswerDelay = Seconds(4) }, Customer(10, talk: 60));

        Assert.Equal([Arrival, Decision, Abandon, Arrival, Decision, Answer, End], _steps.Select(step => step.Kind));
    }

    [Fact]
    public void Wrap_up_ends_when_it_is_done_or_else_with_the_queues_time()
    {
        Run(
            Customer(0, talk: 10) with { WrapUp = Seconds(5) },
            Customer(1, talk: 10),
            Customer(2, talk: 10));

        Assert.Equal([0d, 15, 55], _steps.Where(step => step.Kind == Answer).Select(step => step.At.TotalSeconds));
    }

    [Fact]
    public void Agent_who_asked_to_pause_is_not_brought_back_by_the_end_of_wrap_up()
    {
        var agent = new AgentId("a1");
        Run(
            [(5, new AgentPaused(agent)), (200, new AgentBecameReady(agent))],
            Customer(0, talk: 10) with { WrapUp = Seconds(5) },
            Customer(1, talk: 10));

        Assert.Equal([0d, 200], _steps.Where(step => step.Kind == Answer).Select(step => step.At.TotalSeconds));
    }

    [Fact]
    public void Customer_whom_nobody_will_ever_serve_does_not_hold_up_the_end()
    {
        Run([(0, new AgentPaused(new AgentId("a1")))], Customer(1, talk: 10));

        Assert.Equal([Arrival], _steps.Select(step => step.Kind));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static SimulatedContact Customer(double at, double talk, double? patience = null) => new(
        new InteractionId($"c{at}"),
        QueueSimulation.Queue,
        Channel.Voice,
        Seconds(at),
        Seconds(talk),
        patience is { } mean ? Seconds(mean) : null);

    private void Run(params SimulatedContact[] customers) => Run([], customers);

    private void Run((double At, RoutingEvent Event)[] duties, params SimulatedContact[] customers)
    {
        var model = SimulatedModel.OneQueue(QueueSimulation.Queue, agents: 1, target: Seconds(20));
        model = model with { Queues = [model.Queues[0] with { WrapUp = Seconds(30) }] };
        var branch = new VirtualBranch(model, BusyDay.Start, TimeZoneInfo.Utc, new Random(1)) { Stepped = _steps.Add };
        branch.SignIn(TimeSpan.Zero, model.Agents[0]);
        foreach (var (at, duty) in duties)
        {
            branch.Schedule(Seconds(at), duty);
        }

        branch.Run(customers);
    }
}
