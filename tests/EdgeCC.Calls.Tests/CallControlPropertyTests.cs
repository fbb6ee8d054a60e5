using CsCheck;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Tests;

/// <summary>
/// Whatever peers, edges and Switchboard do, in whatever order: nothing throws, no leg hears a leg that is over, and
/// when everybody has gone nothing is left.
/// </summary>
public sealed class CallControlPropertyTests
{
    [Fact]
    public void Any_order_of_events_ends_with_nothing_left() =>
        Gen.Select(Gen.Int, Gen.Byte.Array[1, 120]).Sample((seed, steps) => new Chaos(seed).Run(steps), iter: 150);

    /// <summary>A branch where everybody acts at random.</summary>
    private sealed class Chaos
    {
        private readonly Office _office = new(TestModel.CallingOut, ports: 6);
        private readonly Random _random;
        private readonly List<TestPeer> _peers;
        private readonly List<TestCall> _calls = [];
        private readonly List<LegId> _legs = [];

        public Chaos(int seed)
        {
            _random = new Random(seed);
            _peers =
            [
                _office.Trunk(),
                _office.Peer("198.51.100.8:5060", "+74957654321", connection: 1),
                _office.Registered("101"),
                _office.Registered("101", host: 201, connection: 2),
                _office.Registered("102"),
            ];
        }

        public void Run(byte[] steps)
        {
            foreach (var step in steps)
            {
                Do(step % 21);
                Note();
            }

            foreach (var leg in _legs)
            {
                _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
            }

            // Long enough for registrations to expire too.
            _office.Run(TimeSpan.FromMinutes(15));
            _office.Forget();
            _office.LeavesNothing();
            Assert.Equal(0, _office.Calls.Counts.Bindings);
        }

        private void Do(int step)
        {
            switch (step)
            {
                case 0 or 1:
                    _calls.Add(_peers[_random.Next(2)].Call("+74950000000", _random.Next(4) == 0 ? "" : null));
                    break;
                case 2 or 3:
                    _office.Tell(new AnswerCall(AnyLeg()));
                    break;
                case 4:
                    var leg = _office.NewLeg();
                    _legs.Add(leg);
                    _office.Tell(new RingPhone(leg, new ExtensionId(_random.Next(2) == 0 ? "101" : "102"), AnyLeg(), "Sales"));
                    break;
                case 5 or 6:
                    AnswerSomething(200, TestSdp.Of("203.0.113.101", direction: AnyDirection()));
                    break;
                case 7:
                    AnswerSomething(new[] { 100, 180, 183, 302, 404, 480, 481, 486, 487, 491, 500, 603 }[_random.Next(12)], "");
                    break;
                case 8:
                    _office.Tell(new BridgeLegs(AnyLeg(), AnyLeg()));
                    break;
                case 9:
                    _office.Tell(new HangUpLeg(AnyLeg(), (HangUpCause)_random.Next(7)));
                    break;
                case 10:
                    AnyCall()?.Ack(_random.Next(3) == 0 ? TestSdp.Of() : "");
                    break;
                case 11:
                    AnyCall()?.Bye();
                    break;
                case 12:
                    AnyCall()?.Reinvite(_random.Next(3) == 0 ? "" : TestSdp.Of(direction: AnyDirection(), version: _random.Next(100)));
                    break;
                case 13:
                    AnyCall()?.Send("UPDATE", headers: "Supported: timer\nSession-Expires: 90;refresher=" + (_random.Next(2) == 0 ? "uac" : "uas"));
                    break;
                case 14:
                    AnyCall()?.Cancel();
                    break;
                case 15:
                    _office.Tell(new PlayPrompts(AnyLeg(), new PlaybackId(_random.Next(3)), [new Prompt.Music()], _random.Next(2) == 0));
                    break;
                case 16:
                    _office.Tell(new PromptsEnded(AnyLeg(), new PlaybackId(_random.Next(3))));
                    break;
                case 17:
                    _office.Tell(_random.Next(2) == 0 ? new MediaFellSilent(AnyLeg()) : new DigitHeard(AnyLeg(), '1'));
                    break;
                case 18:
                    _office.Tell(new SipFlowLost(_peers[_random.Next(_peers.Count)].Flow));
                    break;
                case 19:
                    var called = _office.NewLeg();
                    _legs.Add(called);
                    _office.Tell(new RingNumber(called, null, "+79161234567", AnyLeg(), TimeSpan.FromSeconds(_random.Next(60))));
                    break;
                default:
                    _office.Run(TimeSpan.FromMilliseconds(_random.Next(60_000)));
                    break;
            }
        }

        /// <summary>Learns the dialogs of calls that were answered, and of INVITEs that ring phones.</summary>
        private void Note()
        {
            _legs.AddRange(_office.TakeAll<CallArrived>().Select(arrived => arrived.Leg));
            _office.Forget();
            foreach (var call in _calls)
            {
                call.LearnIfAnswered();
            }

            foreach (var peer in _peers)
            {
                _calls.AddRange(peer.TakeInvitations().Select(invite => TestCall.Of(peer, invite)));
            }
        }

        private void AnswerSomething(int status, string sdp)
        {
            if (AnyCall() is { } call)
            {
                call.Respond(status, sdp, call.AnyRequestReceived(_random));
            }
        }

        private TestCall? AnyCall() => _calls.Count == 0 ? null : _calls[_random.Next(_calls.Count)];

        private LegId AnyLeg() => _legs.Count == 0 ? new LegId(99) : _legs[_random.Next(_legs.Count)];

        private string? AnyDirection() => new[] { null, "sendrecv", "sendonly", "recvonly", "inactive" }[_random.Next(5)];
    }
}
