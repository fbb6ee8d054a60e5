using CsCheck;
using EdgeCC.Platform;
using EdgeCC.Sync.Uplinks;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Tests.Receiving;

public class ExactlyOnceTests
{
    private const int Facts = 40;

    [Fact]
    public void Every_fact_is_kept_once_and_in_order_whatever_is_lost_repeated_or_killed() =>
        Gen.Int.Sample(seed => new LossyDay(seed).Run(Facts), iter: 30);

    /// <summary>Appliance and platform in one thread, and between them a network that does its worst.</summary>
    private sealed class LossyDay(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly MemoryJournal _journal = new();
        private readonly MemoryCursor _cursor = new();
        private readonly Queue<(byte[] Payload, long Acknowledged)> _messages = new();
        private readonly Queue<Acknowledgement> _acknowledgements = new();
        private SendWindow _window = new(0, 3, new UplinkManners());
        private TimeSpan _now;

        public void Run(int facts)
        {
            using var folder = new TemporaryFolder();
            var store = FactStore.Open(folder.Path);
            for (var step = 0; _cursor.Acknowledged < facts; step++)
            {
                // The network is bad for a while, and then it is not.
                store = Step(folder, store, facts, isBad: step < 400);
                Assert.True(_cursor.Acknowledged <= store.Newest.Select(one => one.Sequence).SingleOrDefault());
            }

            Assert.Equal(
                Enumerable.Range(1, facts).Select(number => (long)number),
                store.ReadAfter(0, facts * 2).Select(line => FactLine.TryRead(line)!.Sequence));
            store.Dispose();
        }

        private FactStore Step(TemporaryFolder folder, FactStore store, int facts, bool isBad)
        {
            if (_journal.LastSequence < facts)
            {
                _journal.Append(1);
            }

            _now += TimeSpan.FromSeconds(_random.Next(4));
            _window.RewindWhenOverdue(_now);
            if (_window.MaySend(_journal.LastSequence, _now))
            {
                var batch = FactBatch.Read(_journal, _window.LastSent, 500)!;
                _window.Sent(batch.Last, _now);
                _messages.Enqueue((batch.Payload.ToArray(), _cursor.Acknowledged));
            }

            Deliver(_messages, isBad, message =>
            {
                if (store.Take(_journal.Appliance, message.Payload, message.Acknowledged) is { } acknowledgement)
                {
                    _acknowledgements.Enqueue(acknowledgement);
                }
            });
            Deliver(_acknowledgements, isBad, Acknowledge);
            return isBad && _random.Next(10) == 0 ? Kill(folder, store) : store;
        }

        private void Acknowledge(Acknowledgement acknowledgement)
        {
            if (_window.Acknowledge(acknowledgement.Sequence, _now))
            {
                _cursor.Move(acknowledgement.Sequence);
            }

            if (acknowledgement.Resend)
            {
                _window.Rewind();
            }
        }

        private void Deliver<T>(Queue<T> queue, bool isBad, Action<T> deliver)
        {
            var fate = isBad ? _random.Next(4) : 1;
            if (fate == 0 || !queue.TryDequeue(out var message))
            {
                return;
            }

            for (var copy = 0; copy < fate - 1 || (copy == 0 && !isBad); copy++)
            {
                deliver(message);
            }
        }

        // The appliance, the platform, or the broker with all that was under way.
        private FactStore Kill(TemporaryFolder folder, FactStore store)
        {
            switch (_random.Next(3))
            {
                case 0:
                    _window = new SendWindow(_cursor.Acknowledged, 3, new UplinkManners());
                    return store;
                case 1:
                    store.Dispose();
                    return FactStore.Open(folder.Path);
                default:
                    _messages.Clear();
                    _acknowledgements.Clear();
                    return store;
            }
        }
    }
}
