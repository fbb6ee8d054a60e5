using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Cards;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Sound;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Tests.Lines.Cards;

/// <summary>The sound of a port between its card and the media plane.</summary>
public sealed class LineSoundTests
{
    private readonly Card _card = new();
    private readonly LineSound _sound;
    private readonly short[] _frame = new short[LineVoice.BlockSamples];

    public LineSoundTests() => _sound = new LineSound(_card, LineStandards.Russia);

    [Fact]
    public void Between_calls_the_port_s_tones_are_said_and_nothing_is_let_through()
    {
        _sound.Order(new PlayTone(LineTone.Dial));
        _card.Heard = 1000;
        Pass(said: 7000);

        Assert.All(_frame, sample => Assert.Equal(0, sample));
        Assert.NotEqual(7000, _card.Said[5]);
        Assert.Contains(_card.Said, sample => sample != 0);
    }

    [Fact]
    public void In_a_call_both_sides_are_let_through()
    {
        _sound.Order(new PassSound(true));
        _card.Heard = 1000;
        Pass(said: 7000);

        Assert.All(_frame, sample => Assert.Equal(1000, sample));
        Assert.All(_card.Said, sample => Assert.Equal(7000, sample));

        _sound.Order(new PassSound(false));
        _sound.Order(new BeSilent());
        Pass(said: 7000);
        Assert.All(_card.Said, sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Keys_are_heard_in_a_call_or_not()
    {
        var person = new LineVoice(LineStandards.Russia);
        person.Apply(new SendKeys("5"));
        _card.Speaks = block => person.Speak(block);
        for (var i = 0; i < 10; i++)
        {
            Pass(said: 0);
        }

        Assert.True(_sound.TryTakeHeard(out var heard));
        Assert.Equal(new KeyHeard('5'), heard);
        Assert.False(_sound.TryTakeHeard(out _));
    }

    [Fact]
    public void No_frame_allocates_anything()
    {
        _sound.Order(new PlayTone(LineTone.Busy));
        Pass(said: 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 500; i++)
        {
            Pass(said: 0);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Pass(short said)
    {
        _sound.Hear(_frame);
        var frame = (Span<short>)stackalloc short[LineVoice.BlockSamples];
        frame.Fill(said);
        _sound.Say(frame);
    }

    private sealed class Card : ISoundPort
    {
        public short Heard { get; set; }

        public SpeakBlock? Speaks { get; set; }

        public short[] Said { get; } = new short[LineVoice.BlockSamples];

        public void Hear(Span<short> frame)
        {
            frame.Fill(Heard);
            Speaks?.Invoke(frame);
        }

        public void Say(ReadOnlySpan<short> frame) => frame.CopyTo(Said);
    }

    private delegate void SpeakBlock(Span<short> block);
}
