using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class KnowledgeConfigurationTests
{
    private const string Flow =
        """
        language: en
        start: answer
        nodes:
          answer: { knowledge: "hours", answered: end, unsure: end }
          end: { end: self-service }
        """;

    private const string Knowledge =
        """
        articles:
          - id: hours
            queue: sales
            variants:
              en: { title: Opening hours, spoken: From nine to six., short: "9-18" }
        """;

    [Fact]
    public void Articles_a_flow_can_say_are_rendered_with_the_prompts()
    {
        var model = ConfigurationFixture.ModelOf(Read(Flow, Knowledge));

        Assert.Equal(1, model.Knowledge.Count);
        Assert.Contains(new Prompt.Spoken("From nine to six.", "en"), model.Prompts);
    }

    [Fact]
    public void Flow_that_asks_is_refused_where_there_is_no_knowledge_base()
    {
        var problem = Assert.Single(Read(Flow, knowledge: null).Problems);
        Assert.Equal(("flows/main.yaml", 4), (problem.File, problem.Line));
    }

    [Fact]
    public void Mistakes_are_told_where_they_stand()
    {
        var result = Read(Flow, Knowledge.Replace("sales", "nobody", StringComparison.Ordinal));

        Assert.Null(result.Model);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("knowledge/base.yaml", 3), (problem.File, problem.Line));
    }

    private static ConfigurationResult Read(string flow, string? knowledge)
    {
        var texts = ImmutableSortedDictionary<string, string>.Empty
            .Add(ConfigurationFolder.MainFile, ConfigurationFixture.Main)
            .Add("flows/main.yaml", flow);
        return ConfigurationReader.Read(new ConfigurationFolder(
            knowledge is null ? texts : texts.Add("knowledge/base.yaml", knowledge),
            [],
            ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?>.Empty.Add("simulated", [new("sales")])));
    }
}
