using System.Reflection;
using System.Text.RegularExpressions;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Which requirement a scenario is about stands beside it: a number, or the order the product was made to.</summary>
public partial class RequirementTests
{
    [Fact]
    public void Every_scenario_says_which_requirement_it_is_about()
    {
        var scenarios = typeof(RequirementTests).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Scenarios", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .ToArray();

        Assert.NotEmpty(scenarios);
        Assert.All(scenarios, scenario => Assert.Contains(
            scenario.GetCustomAttributes<TraitAttribute>().Concat(scenario.DeclaringType!.GetCustomAttributes<TraitAttribute>()),
            trait => trait.Name == "Requirement" && Number().IsMatch(trait.Value)));
    }

    [GeneratedRegex("^(R([1-9]|1[0-9]|2[0-8])|Order)$")]
    private static partial Regex Number();
}
