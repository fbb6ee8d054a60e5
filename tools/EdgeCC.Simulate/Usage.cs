namespace EdgeCC.Simulate;

/// <summary>What <c>--help</c> says.</summary>
internal static class Usage
{
    public const string Text =
        """
        usage: tools/simulate queue --arrivals-per-hour 200 --aht 180 --agents 13 [options]
               tools/simulate day RECORDING [options]
               tools/simulate plan RECORDING --date 2026-03-30 [options]
               tools/simulate export JOURNAL > day.jsonl

        queue: one queue under random traffic in virtual time, on the real router, beside Erlang C or Erlang A.
          --arrivals-per-hour N   mean of Poisson arrivals
          --aht SECONDS           mean handle time; there is no wrap-up and no answer delay
          --agents N              always there
          --patience SECONDS      mean of an exponential patience; without it nobody gives up (Erlang C)
          --target SECONDS        of the service level (20)
          --hours N               measured time (500)
          --warm-up N             hours before it in which the empty branch fills and nothing is measured (0)
          --service SHAPE         exponential (default), lognormal (standard deviation 1.25 x mean) or constant
          --seed N                the same seed gives the same customers (1)
          --json                  JSON in place of a table
          --trace FILE            every step as a line of CSV

          Definitions, over everybody who arrives in the measured time; those still there at its end are followed until
          they have left, and nobody arrives after it:
            waitingProbability  not answered at the moment of arrival / arrived
            asaSeconds          mean wait of those who were answered, in theory too
            meanWaitSeconds     mean wait of all, until answered or given up
            serviceLevel        answered within the target / arrived
            abandonment         gave up / arrived
            occupancy           time agents talk within the measured time / (agents x measured time)
          Intervals: 95 %, by batch means (20 equal parts of the measured time, ratio estimator, Student's t).

          Trace: seconds,event,contact,agent,waited,reason
            event is arrival, decision (which agent, and why), answer, end or abandon; waited stands with answer and
            abandon. Seconds count from the start of the measured time. To count again, count lines:
              waitingProbability  answer and abandon lines whose waited is above 0 / arrival lines
              asaSeconds          sum of waited of the answer lines / answer lines
              meanWaitSeconds     sum of all waited / arrival lines
              serviceLevel        answer lines whose waited is at most the target / arrival lines
              abandonment         abandon lines / arrival lines
              occupancy           sum of min(end, T) - min(answer, T) over the contacts answered / (agents x T), where
                                  T = hours x 3600: what is talked after the measured time does not count
            With --warm-up its lines come too, with seconds below zero: contacts who arrive in it are called w1, w2 ...
            and not counted, but those who talk with them at zero are busy (max(0, ..) about answer and end).

        day: a recorded day once more, through the real router, as it was and with changes.
          RECORDING               journal records, one JSON line each, as export and the platform's /facts give them; or
                                  a journal's folder (DATA/journal) of a stopped branch, or a copy of one
          --agents +N             N more agents, who can do everything and are there whenever somebody is
          --skills AGENT=S,S      other skills of an agent; may be repeated
          --target SECONDS        another service-level target
          --config FOLDER         of the branch's edgecc.yaml; without it, queues and agents are read off the recording:
                                  an agent serves the queues they were offered something from, and a skill has its
                                  queue's name
          --date 2026-03-02       only this day, in the time zone of the configuration, else UTC
          --seed N, --json        as above

          From the recording come: arrivals at the queues, each conversation with its wrap-up and answer delay, when
          agents came, paused and left. Agents accept every offer. Who gave up has that patience; who was answered has
          more than they waited, drawn from the branch's patience (all time waited / all who gave up). Who was not
          answered talks as long as somebody who was.

        plan: who is needed on a day to come, per half hour, queue and channel, learnt from a recording of whole past days.
          RECORDING               as above; what it has from the day itself on is passed over
          --date 2026-03-30       the day
          --target SECONDS        calls and chats are to be answered within it (20)
          --share PERCENT         so many of them (80); whatever is written otherwise has its channel's time for it
          --shrinkage SHARE       of rostered time, lost to breaks, training, illness (0.3)
          --chats N               one agent has at a time (4)
          --holiday 2026-01-01    learnt, and planned, apart from its weekday; may be repeated
          --config FOLDER         of the branch's edgecc.yaml, for its time zone and the skills of its queues
          --json                  JSON in place of a table

          Agents at work by Erlang A, with the patience of those who gave up, or by Erlang C where fewer than 25 did; what
          is written otherwise is spread until it is due. Rostered is who was signed in on the latest such weekday, each
          in the queue where they answer most; expected is the service level with them, less shrinkage.

        export: a journal's records, one JSON line each.

        Exit codes: 0 done, 1 a file cannot be read or written, 2 the command line is wrong or does not fit the recording.
        """;
}
