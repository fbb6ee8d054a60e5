using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>What a lamp watches: <c>{ lamp: red, queue: sales, watch: oldest-wait, steady-at: 10s, slow-at: 30s, flash-at: 60s }</c>.</summary>
internal static class LampsReader
{
    private const int MostWaiting = 1000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    private static readonly Dictionary<string, LampWatch> Watches = new()
    {
        ["waiting"] = LampWatch.Waiting,
        ["oldest-wait"] = LampWatch.OldestWait,
        ["service-level"] = LampWatch.ServiceLevel,
    };

    private delegate int Threshold(string field, int @default, int nearest);

    public static LampModel Read(ConfigSection section, LampId lamp)
    {
        var queue = new QueueId(section.Text("queue"));
        var watch = section.Choice("watch", LampWatch.Waiting, Watches);
        Threshold read = watch switch
        {
            LampWatch.OldestWait => Seconds,
            LampWatch.ServiceLevel => (field, @default, nearest) => section.Number(field, Math.Min(@default, nearest), 0, nearest),
            _ => (field, @default, nearest) => section.Number(field, Math.Max(@default, nearest), nearest, MostWaiting),
        };
        var (steadyDefault, fastDefault, first) = watch switch
        {
            LampWatch.OldestWait => (1, 60, 1),
            LampWatch.ServiceLevel => (80, 60, 100),
            _ => (1, 3, 1),
        };

        var steady = read("steady-at", steadyDefault, first);
        int? slow = section.Node("slow-at") is null ? null : read("slow-at", steady, steady);
        return new LampModel(lamp, queue, watch, steady, slow, read("flash-at", fastDefault, slow ?? steady));

        int Seconds(string field, int @default, int nearest)
        {
            var least = TimeSpan.FromSeconds(nearest);
            var otherwise = TimeSpan.FromSeconds(Math.Max(@default, nearest));
            return (int)section.Duration(field, otherwise, least, LongestWait).TotalSeconds;
        }
    }
}
