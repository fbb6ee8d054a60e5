using System.Collections.Immutable;
using System.Net;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void A_valid_configuration_becomes_a_model()
    {
        var model = ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main));

        Assert.Equal("nevsky-1", model.Appliance);
        Assert.Equal("Europe/Moscow", model.Zone.Id);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 15060), Assert.Single(model.Sip.Udp));
        Assert.Equal(new FlowId("main"), model.Numbers[BranchNumber.Dialled("+78120000001")]);
        Assert.Equal(TimeSpan.FromSeconds(20), Assert.Single(model.Routing.Queues).RingTimeout);
        Assert.Equal(new ExtensionId("101"), Assert.Single(model.Routing.Agents).Extension);
        Assert.Equal(4, Assert.Single(model.Lamps).FlashAtWaiting);
        Assert.True(Assert.Single(model.Calls.Trunks).Addresses[1].Contains(IPAddress.Parse("198.51.100.7")));
        Assert.Equal(18830, model.Uplink?.Port);
    }

    [Fact]
    public void A_branch_without_a_platform_is_valid()
    {
        var result = ConfigurationFixture.Read(ConfigurationFixture.Main.Replace("uplink: { broker: \"127.0.0.1:18830\" }", ""));

        Assert.Null(ConfigurationFixture.ModelOf(result).Uplink);
    }

    /// <summary>What is put in place of what, and the line and words of the one problem it makes.</summary>
    public static TheoryData<string, string, int, string> Mistakes => new()
    {
        { "appliance: nevsky 1", "appliance: nevsky-1", 1, "letters a-z, digits and hyphens" },
        { "", "branch: Невский", 1, "branch: is required" },
        { "time-zone: Europe/Nowhere", "time-zone: Europe/Moscow", 3, "IANA" },
        { "language: Russian", "language: ru", 4, "such as ru, uk or en" },
        { "country-code: +7", "country-code: \"7\"", 5, "1 to 3 digits" },
        { "sip: {}", "sip: { udp: [\"127.0.0.1:15060\"], tcp: [\"127.0.0.1:15060\"] }", 6, "listens nowhere" },
        { "udp: [\"5060\"]", "udp: [\"127.0.0.1:15060\"]", 6, "\"5060\" is no address and port" },
        { "udp: [\"127.0.0.1:99999\"]", "udp: [\"127.0.0.1:15060\"]", 6, "is no address and port" },
        { "udp: [\"127.0.0.1:1\", \"127.0.0.1:1\"]", "udp: [\"127.0.0.1:15060\"]", 6, "stands here twice" },
        { "address: 0.0.0.0", "address: 127.0.0.1", 7, "the one address that peers send to" },
        { "first-port: 16001", "first-port: 16000", 7, "must be even" },
        { "first-port: 65530", "first-port: 16000", 7, "ports up to 65549" },
        { "first-port: 15050", "first-port: 16000", 7, "contain SIP's own 15060" },
        { "legs: many", "legs: 10", 7, "a whole number from 2 to 1000" },
        { "web: { listen: \"127.0.0.1:15060\" }", "web: { listen: \"127.0.0.1:8080\" }", 8, "is where SIP listens" },
        { "web: { listen: 8080 }", "web: { listen: \"127.0.0.1:8080\" }", 8, "an address and a port" },
        { "broker: platform", "broker: \"127.0.0.1:18830\"", 9, "a host and a port" },
        { "user: me, broker: \"127.0.0.1:18830\"", "broker: \"127.0.0.1:18830\"", 9, "go together" },
        { "board: pi9", "board: simulated", 10, "board: there is no board \"pi9\"; known: broken, simulated" },
        { "number: \"101\", user: desk-102", "number: \"102\", user: desk-102", 13, "\"101\" is already the number of a phone in line 12" },
        { "user: desk-101, password: swordfish-102", "user: desk-102, password: swordfish-102", 13, "already the user of a phone or trunk in line 12" },
        { "user: desk 102", "user: desk-102", 13, "letters a-z, digits and" },
        { "password: fish", "password: swordfish-102", 13, "at least 8 characters" },
        { "user: swordfish-102", "user: desk-102", 13, "must not be the user's name" },
        { "- { id: provider }", "- { id: provider, addresses: [203.0.113.0/24, 198.51.100.7] }", 15, "without either nobody could come" },
        { "user: provider", "addresses: [203.0.113.0/24, 198.51.100.7]", 15, "password: is required" },
        { "203.0.113.0/33", "203.0.113.0/24", 15, "neither an address nor a network" },
        { "monday: ", "mon-fri: ", 17, "a weekday or a range of them" },
        { "13:00-09:00", "09:00-13:00", 17, "\"13:00-09:00\" is no span within one day" },
        { "flow: mian", "flow: main", 19, "there is no file flows/mian.yaml" },
        { "number: \"812 000\"", "number: \"+78120000001\"", 19, "digits, with a + before them" },
        { "number: \"7812+0000001\"", "number: \"+78120000001\"", 19, "1 to 15 digits, with a + before them" },
        { "number: \"+\"", "number: \"+78120000001\"", 19, "1 to 15 digits" },
        { "number: \"8781200000010001\"", "number: \"+78120000001\"", 19, "1 to 15 digits" },
        { "  - { number: \"78120000001\", flow: main }\nqueues:", "queues:", 20, "is already the number in line 19" },
        { "skill: sailing", "skill: selling", 21, "no agent has the skill \"sailing\"" },
        { "skill: selling, ring-timeout: 20", "skill: selling", 21, "a duration from 1s to 2m, such as 20s" },
        { "skill: selling, rign-timeout: 20s", "skill: selling", 21, "rign-timeout: is not known here" },
        { "phone: \"109\"", "phone: \"101\"", 23, "there is no phone \"109\"" },
        { "skills: [selling, slaes]", "skills: [selling]", 23, "skills: no queue needs the skill \"slaes\"; skills that queues need: selling" },
        { "skills: []", "skills: [selling]", 23, "must name at least one" },
        { "lamp: beacon", "lamp: sales", 25, "lamps[0].lamp: the board \"simulated\" has no lamp \"beacon\"; it has: sales, support" },
        { "queue: seles, steady-at", "queue: sales, steady-at", 25, "there is no queue \"seles\"" },
        { "flash-at: 1", "flash-at: 4", 25, "a whole number from 2 to 1000" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_line(string instead, string of, int line, string words)
    {
        var problems = ConfigurationFixture.ProblemsOf(instead, of);

        Assert.Contains(problems, problem => problem.Line == line && problem.ToString().Contains(words));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_configuration_with_a_mistake_is_refused_whole(string instead, string of, int line, string words)
    {
        _ = (line, words);

        Assert.Null(ConfigurationFixture.Read(ConfigurationFixture.Main.Replace(of, instead)).Model);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_their_lines()
    {
        var broken = ConfigurationFixture.Main
            .Replace("language: ru", "language: Russian")
            .Replace("swordfish-101", "short")
            .Replace("skill: selling", "skill: sailing")
            .Replace("lamp: sales, queue: sales", "lamp: sales, queue: seles");

        var problems = ConfigurationFixture.Read(broken).Problems;

        Assert.Equal([4, 12, 21, 23, 25], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Mistakes_in_flows_are_told_beside_those_in_the_main_file()
    {
        var problems = ConfigurationFixture.Read("appliance: [", flow: "nodes: [").Problems;

        Assert.Equal(["edgecc.yaml", "flows/main.yaml"], problems.Select(problem => problem.File));
    }

    [Fact]
    public void A_recording_that_is_not_there_is_told_with_its_line()
    {
        const string Flow = "language: ru\nstart: hello\nnodes:\n  hello: { say: { file: sounds/NAME.wav }, next: end }\n  end: { end: unserved }";

        Assert.Empty(ConfigurationFixture.Read(ConfigurationFixture.Main, Flow.Replace("NAME", "hello")).Problems);
        var problem = Assert.Single(ConfigurationFixture.Read(ConfigurationFixture.Main, Flow.Replace("NAME", "helo")).Problems);
        Assert.Equal(("flows/main.yaml", 4, "nodes.hello.say.file"), (problem.File, problem.Line, problem.Field));
    }

    [Fact]
    public void A_board_whose_file_is_broken_is_told_by_whoever_read_it() =>
        Assert.Empty(ConfigurationFixture.ProblemsOf("board: broken", "board: simulated"));

    [Fact]
    public void A_folder_without_the_main_file_is_told_so()
    {
        var folder = new ConfigurationFolder(ImmutableSortedDictionary<string, string>.Empty, [], ConfigurationFixture.Boards);

        Assert.Equal(
            new ConfigProblem("edgecc.yaml", 0, "", "is missing"), Assert.Single(ConfigurationReader.Read(folder).Problems));
    }

    [Fact]
    public void No_password_stands_in_a_problem()
    {
        var problems = ConfigurationFixture.Read(
            ConfigurationFixture.Main.Replace("swordfish-101", "secret").Replace("user: desk-102", "user: swordfish-102"))
            .Problems;

        Assert.Equal(2, problems.Length);
        Assert.DoesNotContain(problems, problem => problem.ToString().Contains("secret") || problem.ToString().Contains("swordfish"));
    }
}
