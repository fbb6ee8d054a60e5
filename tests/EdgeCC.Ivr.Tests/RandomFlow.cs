using EdgeCC.Ivr.Flows;

namespace EdgeCC.Ivr.Tests;

/// <summary>Flows of every kind of node, put together by chance; the first way of each node leads on, so that all are reached.</summary>
internal static class RandomFlow
{
    /// <summary>Every kind, with places for the nodes it leads to: # for the one that follows, ? for any.</summary>
    private static readonly string[] Kinds =
    [
        "{ say: Hello., next: # }",
        "{ say: { text: \"{customer.name} {a}\", spoken: Hello. }, skippable: false, next: # }",
        "{ play: chime.wav, next: # }",
        "{ menu: Press., choices: { \"1\": { name: one, next: # }, \"2\": { name: two, next: ? } }, tries: 2, wrong: No., no-choice: ? }",
        "{ collect: Type., into: a, most: 3, tries: 2, next: #, given-up: ? }",
        "{ collect: Type., into: a, kind: date, confirm: \"{number}?\", tries: 2, next: #, given-up: ? }",
        "{ collect: Write., into: a, kind: words, next: #, given-up: ? }",
        "{ hours: office, open: #, closed: ?, emergency: ? }",
        "{ set: { a: \"= {a} + 1\", b: \"{a}{customer.name}\" }, next: # }",
        "{ branch: [{ if: a > 2, next: ? }, { if: [a given, caller starts +7], next: # }], else: ? }",
        "{ lookup: phone, value: \"{a}\", known: #, unknown: ? }",
        "{ greet: { known: Hello you., unknown: Hello. }, next: # }",
        "{ language: Which?, keys: { \"1\": ru, \"2\": en }, tries: 2, next: #, no-choice: ? }",
        "{ flow: inner, next: # }",
        "{ queue: sales, position: \"{position}\", wait: \"{minutes}\", keys: { \"1\": ? }, texts: ?, no-agents: #, full: ? }",
        "{ agent: personal, from: support, wait: 5s, else: # }",
        "{ agent: anna, from: sales, wait: 5s, else: # }",
        "{ callback: sales, confirm: \"{number}\", ask: Type., wrong: No., taken: #, refused: ?, given-up: ? }",
        "{ transfer: \"{a}\", busy: ?, failed: # }",
        "{ transfer: \"101\", failed: # }",
        "{ data: orders, send: { a: \"{a}\" }, take: { a: a }, meanwhile: Wait., next: #, failed: ? }",
        "{ voicemail: Speak., to: sales, longest: 10s, kept: #, failed: ? }",
        "{ survey: [{ csat: Content? }, { nps: Recommend?, tries: 1 }, { comment: Why? }], next: # }",
        "{ knowledge: \"{a}\", answered: #, unsure: ? }",
        "{ bot: Yes?, intents: { order: { words: [\"ord*\"], next: ? } }, handover-words: [agent], done-words: [bye], misunderstood: What?, patience: Soon., handover: #, done: ? }",
    ];

    /// <summary>The flow inside the others.</summary>
    public static FlowModel Inner { get; } = Written.Flow(
        """
        language: en
        start: ask
        takes: [a]
        nodes:
          ask: { collect: Inner., into: b, tries: 2, next: back, given-up: lost }
          back: { end: return }
          lost: { say: { text: "{a}", spoken: Lost. }, next: end }
          end: { end: unserved }
        """,
        "inner");

    /// <summary>A flow from a seed; null where chance has made one that the reader refuses.</summary>
    public static FlowModel? From(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 9);
        var nodes = Enumerable.Range(0, count).Select(i => $"  n{i}: {Fill(Kinds[random.Next(Kinds.Length)], i, count, random)}\n");
        var yaml = $"language: en\nstart: n0\ntakes: [a, b]\nnodes:\n{string.Concat(nodes)}  n{count}: {{ end: self-service }}\n";
        return Written.Read(yaml).Flow;
    }

    private static string Fill(string kind, int node, int count, Random random) => string.Concat(kind.Select(c => c switch
    {
        '#' => $"n{node + 1}",
        '?' => $"n{random.Next(count + 1)}",
        _ => c.ToString(),
    }));
}
