using CsCheck;
using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class ConfigurationPropertyTests
{
    // Text that is likely to get past YAML's first line: its own marks, and names the readers know.
    private static readonly Gen<string> YamlLike = Gen.OneOf(((string[])[
        "\n", "\n  ", " ", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "&a", "*a", "!!b ", "---", "...", "?", "#",
        "%YAML 1.1", "\t", "\0", "\ufeff", "\ud800", "sip", "udp", "queues", "id", "nodes", "menu", "say", "-1", "99999999999", "24:00", "é"]).Select(Gen.Const).ToArray())
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Arbitrary_text_never_throws() =>
        Gen.Select(Gen.String, YamlLike, Gen.String).Sample(
            (one, two, three) => NeverThrows(one + two + three), iter: 5_000);

    [Fact]
    public void A_valid_file_with_a_piece_taken_out_or_put_in_never_throws() =>
        Gen.Select(Gen.Int[0, ConfigurationFixture.Main.Length], Gen.Int[0, 30], YamlLike).Sample(
            (at, length, text) => NeverThrows(ConfigurationFixture.Main
                .Remove(at, Math.Min(length, ConfigurationFixture.Main.Length - at))
                .Insert(at, text)), iter: 5_000);

    private static void NeverThrows(string text)
    {
        var result = ConfigurationFixture.Read(text, flow: text);
        Assert.Equal(result.Model is null, result.Problems.Length > 0);
        Assert.All(result.Problems, problem => Assert.InRange(problem.Line, 0, int.MaxValue));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_is_refused_and_not_followed(string opening)
    {
        var problems = new List<ConfigProblem>();
        var text = string.Concat(Enumerable.Repeat(opening, YamlDocument.MaxLength / opening.Length));

        YamlDocument.Read("edgecc.yaml", text, problems);

        Assert.NotEmpty(problems);
    }
}
