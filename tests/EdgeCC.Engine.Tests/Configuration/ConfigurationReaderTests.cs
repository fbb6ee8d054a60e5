using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls.Outbound;
using EdgeCC.Engine.Configuration;
using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Agents;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;

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
        Assert.Equal(4, Assert.Single(model.Lamps).FastAt);
        Assert.True(Assert.Single(model.Calls.Trunks).Addresses[1].Contains(IPAddress.Parse("198.51.100.7")));
        Assert.Equal(18830, model.Uplink?.Port);
    }

    [Fact]
    public void Pauses_have_the_branchs_own_words_by_the_digit_that_is_dialled()
    {
        Assert.Empty(ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main)).PauseReasons);

        var reasons = ConfigurationFixture.ModelOf(
            ConfigurationFixture.Read($"{ConfigurationFixture.Main}\npause-reasons: {{ \"1\": обед, \"9\": training }}")).PauseReasons;
        Assert.Equal([("1", "обед"), ("9", "training")], reasons.Select(reason => (reason.Key, reason.Value)).Order());
    }

    [Fact]
    public void A_branch_without_a_platform_is_valid()
    {
        var result = ConfigurationFixture.Read(ConfigurationFixture.Main.Replace("uplink: { broker: \"127.0.0.1:18830\" }", ""));

        Assert.Null(ConfigurationFixture.ModelOf(result).Uplink);
    }

    [Fact]
    public void The_platform_s_command_keys_are_read_and_what_is_none_is_noted()
    {
        // The key of RFC 7515, A.3, as a SubjectPublicKeyInfo.
        const string Key = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEXH8UTNG72bfocs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==";
        var good = ConfigurationFixture.ModelOf(WithKeys($"[{{ id: platform-2026, key: \"{Key}\" }}]"));
        Assert.Equal([new CommandKey("platform-2026", Key)], good.Uplink!.CommandKeys);

        // Of P-384, of no curve, and twice the same id.
        const string P384 = "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEY3/v7MvzAGJ+JCssarvtyQWJLd9lKi3tlaCcdy8lJsb4zGBovmgVYb40vN+EX2Sz38PAY1XdWFIDEJPS9Bbg76YetN58uKry+UhYomXH/U1UD+equDGO//3qh3zFEahZ";
        var bad = WithKeys($"[{{ id: a, key: \"{P384}\" }}, {{ id: a, key: hello }}]");
        Assert.Equal(3, bad.Problems.Length);
        Assert.Equal(2, bad.Problems.Count(problem => problem.Message.Contains("P-256", StringComparison.Ordinal)));
    }

    [Fact]
    public void Calls_go_out_over_a_trunk_from_the_endpoint_its_provider_answers_to()
    {
        var outbound = OutboundOf("to: \"127.0.0.1:5060\", domain: sip.example.org, user: me, password: it, caller: \"+7812\", dial: { \"+7\": \"8\" }");

        Assert.Equal(
            new SipFlow(SipTransport.Udp, IPEndPoint.Parse("127.0.0.1:15060"), IPEndPoint.Parse("127.0.0.1:5060")), outbound.Flow);
        Assert.Equal(("sip.example.org", "+7812", new DigestClient("me", "it")), (outbound.Domain, outbound.Caller, outbound.Credentials));
        Assert.Equal("8916", outbound.Dial("+7916"));
        Assert.Null(outbound.Dial("+1916"));
    }

    [Fact]
    public void Where_SIP_is_listened_for_at_every_address_the_provider_is_told_that_of_the_sound()
    {
        var main = ConfigurationFixture.Main
            .Replace("udp: [\"127.0.0.1:15060\"]", "udp: [\"0.0.0.0:15060\"]")
            .Replace("media: { address: 127.0.0.1", "media: { address: 192.0.2.1");

        Assert.Equal(IPEndPoint.Parse("192.0.2.1:15060"), OutboundOf("to: \"192.0.2.9:5060\", caller: \"1\"", main).Flow?.Local);
    }

    [Fact]
    public void A_trunk_dials_its_own_country_and_is_called_where_it_registered_unless_told_otherwise()
    {
        var outbound = OutboundOf("caller: \"1\"", ConfigurationFixture.Main.Replace("id: provider", "id: provider, user: gateway, password: swordfish"));

        Assert.Null(outbound.Flow);
        Assert.Equal("+7916", outbound.Dial("+7916"));
        Assert.Null(outbound.Dial("+1916"));
    }

    [Fact]
    public void Holidays_are_days_or_ranges_of_every_year_or_of_one()
    {
        var main = ConfigurationFixture.Main
            .Replace("mon-fri: \"09", "holidays: { \"12-31..01-08\": closed, \"2026-05-11\": \"10:00-14:00, 15:00-24:00\" }, mon-fri: \"09")
            .Replace("skill: selling }", "skill: selling, hours: office }");
        const string Flow = "language: ru\nstart: h\nnodes: { h: { hours: office, open: end, closed: end }, end: { end: unserved } }";
        var node = Assert.IsType<HoursNode>(ConfigurationFixture.ModelOf(ConfigurationFixture.Read(main, Flow)).Flows.Flows[new FlowId("main")].Node("h"));

        Assert.Equal(
            [
                new Holiday(new HolidayDate(null, 12, 31), new HolidayDate(null, 1, 8), []),
                new Holiday(new HolidayDate(2026, 5, 11), new HolidayDate(2026, 5, 11), []),
            ],
            node.Hours.Holidays.Select(holiday => holiday with { Spans = [] }));
        Assert.Equal(
            [new OpeningSpan(new(10, 0), new(14, 0)), new OpeningSpan(new(15, 0), TimeOnly.MaxValue)], node.Hours.Holidays[1].Spans);
    }

    [Theory]
    [InlineData("country-code: \"380\"", "UA")]
    [InlineData("country-code: \"7\"\nregion: KZ", "KZ")]
    public void A_numbering_plan_is_as_written_or_the_main_one_of_the_calling_code(string fields, string region) => Assert.Equal(
        region,
        ConfigurationFixture.ModelOf(
            ConfigurationFixture.Read(ConfigurationFixture.Main.Replace("country-code: \"7\"", fields))).Region);

    [Fact]
    public void Supervisors_are_agents_who_are_said_to_be()
    {
        var main = ConfigurationFixture.Main.Replace("id: anna,", "id: anna, supervisor: true,");

        Assert.Equal(new AgentId("anna"), Assert.Single(SupervisorsOf(main)).Id);
        Assert.Empty(SupervisorsOf(ConfigurationFixture.Main));
    }

    private static IEnumerable<AgentModel> SupervisorsOf(string main) =>
        ConfigurationFixture.ModelOf(ConfigurationFixture.Read(main)).Routing.Agents.Where(agent => agent.Supervisor);

    private static OutboundModel OutboundOf(string fields, string? main = null)
    {
        var result = ConfigurationFixture.Read((main ?? ConfigurationFixture.Main).Replace("- { id: provider", $"- {{ outbound: {{ {fields} }}, id: provider"));
        return Assert.IsType<OutboundModel>(Assert.Single(ConfigurationFixture.ModelOf(result).Calls.Trunks).Outbound);
    }

    /// <summary>What is put in place of what, and the line and words of the one problem it makes.</summary>
    public static TheoryData<string, string, int, string> Mistakes => new()
    {
        { "board: simulated\npause-reasons: { \"0\": lunch }", "board: simulated", 11, "no digit from 1 to 9" },
        { "board: simulated\npause-reasons: { \"12\": lunch }", "board: simulated", 11, "no digit from 1 to 9" },
        { "board: simulated\npause-reasons: { \"1\": a-word-no-wallboard-has-room-for }", "board: simulated", 11, "at most 20 characters" },
        { "board: simulated\npause-reasons: { \"1\": [lunch] }", "board: simulated", 11, "expected a text" },
        { "appliance: nevsky 1", "appliance: nevsky-1", 1, "letters a-z, digits and hyphens" },
        { "", "branch: Невский", 1, "branch: is required" },
        { "time-zone: Europe/Nowhere", "time-zone: Europe/Moscow", 3, "IANA" },
        { "language: Russian", "language: ru", 4, "such as ru, uk or en" },
        { "country-code: +7", "country-code: \"7\"", 5, "1 to 3 digits" },
        { "country-code: \"999\"", "country-code: \"7\"", 5, "a calling code in use" },
        { "country-code: \"7\"\nregion: UA", "country-code: \"7\"", 6, "whose numbers begin with 7, such as RU" },
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
        { "holidays: { \"13-01\": closed }, mon-fri: ", "mon-fri: ", 17, "expected a day or a range of them" },
        { "holidays: { \"02-30\": closed }, mon-fri: ", "mon-fri: ", 17, "expected a day or a range of them" },
        { "holidays: { \"2026-02-29\": closed }, mon-fri: ", "mon-fri: ", 17, "expected a day or a range of them" },
        { "holidays: { \"2026-05-11..2026-05-09\": closed }, mon-fri: ", "mon-fri: ", 17, "expected a day or a range of them" },
        { "holidays: { \"05-11..2026-05-12\": closed }, mon-fri: ", "mon-fri: ", 17, "expected a day or a range of them" },
        { "holidays: { \"01-01..01-02..01-03\": closed }, mon-fri: ", "mon-fri: ", 17, "expected a day or a range of them" },
        { "holidays: { \"05-11\": shut }, mon-fri: ", "mon-fri: ", 17, "\"shut\" is no span within one day" },
        { "skill: selling, hours: offise", "skill: selling", 21, "no opening hours are called \"offise\"; known: office" },
        { "supervisor: perhaps, id: anna", "id: anna", 23, "true or false" },
        { "id: provider, outbound: { caller: \"1\" }", "id: provider", 15, "to: is required: the provider's address and port" },
        { "id: provider, outbound: { to: sip.example.org, caller: \"1\" }", "id: provider", 15, "expected an address and a port" },
        { "id: provider, outbound: { to: \"[::1]:5060\", caller: \"1\" }", "id: provider", 15, "SIP has no endpoint of its own for" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\" }", "id: provider", 15, "caller: is required" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\", caller: me }", "id: provider", 15, "1 to 15 digits" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\", caller: \"1\", transport: tls }", "id: provider", 15, "one of: udp, tcp" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\", caller: \"1\", domain: \"a b\" }", "id: provider", 15, "a host's name" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\", caller: \"1\", user: me }", "id: provider", 15, "go together" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\", caller: \"1\", dial: { \"7\": \"8\" } }", "id: provider", 15, "with its plus sign" },
        { "id: provider, outbound: { to: \"127.0.0.1:5060\", caller: \"1\", dial: { \"+7\": \"8@\" } }", "id: provider", 15, "what is dialled in its place" },
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

    private static ConfigurationResult WithKeys(string keys) => ConfigurationFixture.Read(
        ConfigurationFixture.Main.Replace("uplink: { broker: \"127.0.0.1:18830\" }", $"uplink: {{ broker: \"127.0.0.1:18830\", command-keys: {keys} }}"));
}
