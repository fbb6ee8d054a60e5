using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Theory;

/// <summary>
/// M/M/N+M reckoned the slow way, for whole numbers of agents: the steady state of the chain one state after the
/// other, and the way of one waiting customer through the queue, step by step in time. It shares nothing with the
/// integrals that it checks.
/// </summary>
internal static class BirthDeath
{
    private const int MostWaiting = 3000;

    public static QueueFigures Figures(double erlangs, double handleSeconds, double patienceSeconds, int agents, double target)
    {
        var arrival = erlangs / handleSeconds;
        var shares = Shares(arrival, 1 / handleSeconds, 1 / patienceSeconds, agents);
        var atOnce = shares[..agents].Sum();
        var length = 0.0;
        var busy = 0.0;
        for (var n = 0; n < shares.Length; n++)
        {
            length += shares[n] * Math.Max(0, n - agents);
            busy += shares[n] * Math.Min(n, agents);
        }

        var (inTime, answered, waitOfAnswered) = (atOnce, atOnce, 0.0);
        var (byTarget, ever, wait) = Served(agents / handleSeconds, 1 / patienceSeconds, target, shares.Length - agents);
        for (var ahead = 0; ahead < shares.Length - agents; ahead++)
        {
            inTime += shares[agents + ahead] * byTarget[ahead];
            answered += shares[agents + ahead] * ever[ahead];
            waitOfAnswered += shares[agents + ahead] * wait[ahead];
        }

        return new QueueFigures(
            1 - atOnce,
            TimeSpan.FromSeconds(length / arrival),
            TimeSpan.FromSeconds(waitOfAnswered / answered),
            inTime,
            1 - answered,
            busy / agents,
            length);
    }

    private static double[] Shares(double arrival, double completion, double loss, int agents)
    {
        var logs = new double[agents + MostWaiting];
        for (var n = 1; n < logs.Length; n++)
        {
            var leaving = (Math.Min(n, agents) * completion) + (Math.Max(0, n - agents) * loss);
            logs[n] = logs[n - 1] + Math.Log(arrival / leaving);
        }

        var top = logs.Max();
        var sum = logs.Sum(log => Math.Exp(log - top));
        return [.. logs.Select(log => Math.Exp(log - top) / sum)];
    }

    /// <summary>
    /// For a customer with so many ahead: the chance of an answer within the target, of one at all, and the mean wait
    /// counted only where it ends in an answer. The first by Runge–Kutta steps, the others by first-step analysis.
    /// </summary>
    private static (double[] ByTarget, double[] Ever, double[] Wait) Served(
        double completions, double loss, double target, int states)
    {
        var ever = new double[states];
        var wait = new double[states];
        for (var ahead = 0; ahead < states; ahead++)
        {
            var forward = completions + (ahead * loss);
            var all = forward + loss;
            var (everNext, waitNext) = ahead == 0 ? (1.0, 0.0) : (ever[ahead - 1], wait[ahead - 1]);
            ever[ahead] = forward / all * everNext;
            wait[ahead] = (ever[ahead] / all) + (forward / all * waitNext);
        }

        return (ServedBy(completions, loss, target, Math.Min(states, 600)).Concat(new double[states]).ToArray(), ever, wait);
    }

    private static double[] ServedBy(double completions, double loss, double target, int states)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(target * (completions + (states * loss)) * 4));
        var h = target / steps;
        var now = new double[states];
        double[] Slope(double[] at) =>
        [
            .. at.Select((share, k) =>
            {
                var forward = completions + (k * loss);
                return (forward * (k == 0 ? 1 : at[k - 1])) - ((forward + loss) * share);
            }),
        ];
        double[] Along(double[] slope, double by) => [.. now.Select((share, k) => share + (by * slope[k]))];
        for (var step = 0; step < steps; step++)
        {
            var first = Slope(now);
            var second = Slope(Along(first, h / 2));
            var third = Slope(Along(second, h / 2));
            var fourth = Slope(Along(third, h));
            now = [.. now.Select((share, k) => share + (h / 6 * (first[k] + (2 * second[k]) + (2 * third[k]) + fourth[k])))];
        }

        return now;
    }
}
