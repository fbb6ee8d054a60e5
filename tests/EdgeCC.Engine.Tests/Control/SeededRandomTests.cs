using CsCheck;
using EdgeCC.Engine.Control;

namespace EdgeCC.Engine.Tests.Control;

public sealed class SeededRandomTests
{
    private static SeededRandom With(byte first) => new([first, .. new byte[SeededRandom.SeedLength - 1]]);

    [Fact]
    public void Same_seed_gives_the_same_numbers()
    {
        var one = With(7);
        var other = With(7);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(one.NextInt64(), other.NextInt64());
        }
    }

    [Fact]
    public void Another_seed_gives_other_numbers() => Assert.NotEqual(With(1).NextInt64(), With(2).NextInt64());

    [Fact]
    public void Numbers_stay_within_what_was_asked_for() =>
        Gen.Select(Gen.Byte, Gen.Int[-1000, 1000], Gen.Int[1, 1000]).Sample((seed, least, range) =>
        {
            var random = With(seed);
            var drawn = random.Next(least, least + range);
            return drawn >= least && drawn < least + range
                && random.NextDouble() is >= 0 and < 1
                && random.NextSingle() is >= 0 and < 1
                && random.Next() >= 0;
        });

    [Fact]
    public void Every_face_of_a_die_comes_up_about_as_often()
    {
        var random = With(3);
        var faces = new int[6];
        for (var i = 0; i < 6_000; i++)
        {
            faces[random.Next(6)]++;
        }

        Assert.All(faces, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void Seed_of_another_length_is_our_bug() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(new byte[8]));
}
