namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The branch scenarios happen in: Anna and Boris sell, Boris and Vera support.</summary>
internal static class BranchConfiguration
{
    public const string Text = """
        appliance: scenario-1
        branch: Scenario
        time-zone: Europe/Moscow
        language: en
        country-code: "7"
        sip:
          udp: ["10.0.0.1:5060"]
          tcp: ["10.0.0.1:5060"]
        media:
          address: 10.0.0.1
          first-port: 16000
          legs: 12
        web:
          listen: 127.0.0.1:8080
        uplink:
          broker: 127.0.0.1:1883
        board: simulated
        realm: edgecc
        phones:
          - { number: "101", user: "101", password: phone-101-secret }
          - { number: "102", user: "102", password: phone-102-secret }
          - { number: "103", user: "103", password: phone-103-secret }
        trunks:
          - { id: carrier, user: carrier, password: carrier-secret }
        limits:
          half-open-calls: 20
          wrong-passwords-before-ban: 3
          ban-for: 10m
          silence-before-hang-up: 30s
        hours:
          office: { mon-fri: "09:00-18:00" }
        numbers:
          - { number: "+78120000001", flow: main }
          - { number: "+78120000002", flow: office }
        texts:
          - { channel: chat, name: site, flow: chat }
          - { channel: messenger, name: account, flow: chat }
          - { channel: email, name: office@example.org, flow: letters }
          - { channel: sms, name: "+78120000009", flow: letters }
        queues:
          - { id: sales, name: Sales, skill: sales, ring-timeout: 20s, wrap-up: 10s, announce-every: 30s, longest-wait: 5m, capacity: 50 }
          - { id: support, name: Support, skill: support, ring-timeout: 20s, wrap-up: 10s }
        pause-reasons: { "1": lunch }
        agents:
          - { id: anna, name: Anna, number: "1", phone: "101", skills: [sales] }
          - { id: boris, name: Boris, number: "2", phone: "102", skills: [sales, support] }
          - { id: vera, name: Vera, number: "3", phone: "103", skills: [support] }
        lamps:
          - { lamp: sales, queue: sales, steady-at: 1, flash-at: 3 }
        """;

    /// <summary>The configuration of a branch whose trunk takes calls out.</summary>
    public static readonly string Calling = With(
        "{ id: carrier, user: carrier, password: carrier-secret }",
        "{ id: carrier, user: carrier, password: carrier-secret, outbound: { caller: \"+78120000001\" } }");

    /// <summary>The configuration, but for one thing.</summary>
    public static string With(string usual, string instead)
    {
        Assert.Contains(usual, Text, StringComparison.Ordinal);
        return Text.Replace(usual, instead, StringComparison.Ordinal);
    }

    public const string MainFlow = """
        language: en
        start: greeting
        nodes:
          greeting: { say: "Welcome to the branch.", next: menu }
          menu: { menu: "For sales press one, for support two.", choices: { "1": { name: sales, next: sales }, "2": { name: support, next: support } }, timeout: 5s, tries: 2, no-choice: sales, wrong: "There is no such choice." }
          sales: { queue: sales, position: "You are number {position}.", no-agents: sorry, waited-too-long: sorry, full: sorry, stopping: sorry }
          support: { queue: support, position: "You are number {position}.", no-agents: sorry, waited-too-long: sorry, full: sorry, stopping: sorry }
          sorry: { say: "Nobody can take your call now.", next: end }
          end: { end: unserved }
        """;

    /// <summary>Whoever writes waits for Boris or Vera.</summary>
    public const string ChatFlow = """
        language: en
        start: hello
        nodes:
          hello: { say: "Hello.", next: support }
          support: { queue: support, position: "You are number {position}.", no-agents: sorry }
          sorry: { say: "Nobody is here now.", next: end }
          end: { end: unserved }
        """;

    /// <summary>A bot that knows the articles, before and while the customer waits.</summary>
    public const string BotFlow = """
        language: en
        start: bot
        nodes:
          bot: { bot: "How can I help?", handover-words: ["person*"], done-words: [bye], confidence: 1, misunderstood: "Could you put that otherwise?", patience: "Somebody will be with you soon.", handover: people, done: end }
          people: { say: "I am getting somebody.", next: support }
          support: { queue: support, position: "You are number {position}.", texts: bot, no-agents: sorry }
          sorry: { say: "Nobody is here now.", next: end }
          end: { end: self-service }
        """;

    public const string Knowledge = """
        articles:
          - id: hours
            variants:
              en: { title: Opening hours, questions: [When are you open], short: "We are open from nine to six." }
          - id: parking
            variants:
              en: { title: Parking, questions: [Where can I park my car], short: "Behind the house." }
        """;

    public const string LettersFlow = """
        language: en
        start: support
        nodes:
          support: { queue: support, no-agents: sorry }
          sorry: { say: "We cannot answer now.", next: end }
          end: { end: unserved }
        """;

    public const string SurveyFlow = """
        language: en
        start: ask
        nodes:
          ask: { survey: [{ csat: "How content are you?", tries: 1 }], next: thanks }
          thanks: { say: "Thank you.", next: end }
          end: { end: self-service }
        """;

    public const string OfficeFlow = """
        language: en
        start: hours
        nodes:
          hours: { hours: office, open: sales, closed: closed }
          sales: { queue: sales, position: "You are number {position}.", no-agents: closed, waited-too-long: closed, full: closed, stopping: closed }
          closed: { say: "We are closed. Office hours are nine to six.", next: end }
          end: { end: out-of-hours }
        """;
}
