namespace EdgeCC.Flow;

/// <summary>What <c>--help</c> says.</summary>
internal static class Usage
{
    public const string Text =
        """
        usage: tools/flow check FILE|FOLDER
               tools/flow try FILE [options]
               tools/flow test FILE|FOLDER…
               tools/flow draw FILE > flow.svg

        Flows lie together in a folder. Where that is the flows/ beside an edgecc.yaml (or --config says where one is), they
        may name what that file has and use what the appliance can do; otherwise whatever they name is taken to be there.

        check: everything wrong with a flow, or with all of a folder: file:line:column: field: what, and what is allowed.

        try: leads you through a flow, on the appliance's own runner, in virtual time.
          --text                  in a chat; without it by telephone
          --known NAME            the appliance knows you by that name
          --caller NUMBER         you call from there (+79161234567)
          --at "2026-03-02 10:00" when, on the branch's clock (a Monday)
          --answers FILE          what data calls and the knowledge base answer; without it you are asked
          --script FILE           your lines; or piped in
          --config FOLDER         of edgecc.yaml

        test: the cases in NAME.test.yaml beside each NAME.yaml, and which nodes and ways none of them takes.

        draw: the flow as SVG on standard output.

        What you, or the steps of a case, can do (in try without the colon; an empty line waits for what comes next):
          press: "1#"             keys, at once: they cut short what is being said; in try a line of keys is enough
          says: TEXT              write; in try --text any line is
          wait: 5s                hear what is being said to its end, and be silent for so long
          hang-up
          data: JSON              the endpoint answers; data: none – it does not
          customer: NAME          the customer looked up is found; maybe NAME; none
          article: TEXT           the knowledge base answers; article: 40% TEXT – less sure; none
          message: kept           or lost
          transfer: connected     or busy, no-answer, refused, not-possible
          queue: agent            somebody answers; or no-agents, waited-too-long, full, closed, stopping
          position: 3 5m          the queue tells the third place, and an expected wait
          callback: taken         or already-requested, full, closed, not-possible
          branch: closed          by hand; or open

        And what only cases can:
          hears: TEXT             by voice or in writing: this, or a longer text with it in; before it, nothing but texts
                                  being said to their end: time-outs run only where a case waits
          expect: { … }           what holds then, everything of it: node, queue, agent, end, transfer, callback, data, said

          cases:
            - name: A customer chooses sales
              at: "2026-03-02 10:00"          # these four may be left out
              caller: "+79161234567"
              channel: voice
              customer: { name: Anna }
              steps:
                - hears: For sales press one
                - press: "1"
                - expect: { queue: sales }

        A way is a pair of nodes: exits of one node that lead to the same next one count as one.

        Exit codes: 0 done; 1 a flow is wrong, a case failed, or a file cannot be read; 2 the command line is wrong.
        """;
}
