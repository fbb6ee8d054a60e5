using System.Collections.Immutable;
using EdgeCC.Engine.Control;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Tests.Control;

public sealed class NumberPlanTests
{
    private readonly NumberPlan _plan =
        new(ImmutableDictionary<string, FlowId>.Empty.Add("+78120000001", new FlowId("main")));

    [Theory]
    [InlineData("+78120000001")]
    [InlineData("78120000001")]
    [InlineData("+7-812-000-00-01")]
    public void Number_is_found_however_the_trunk_writes_it(string dialled) =>
        Assert.Equal(new FlowId("main"), _plan.FlowOf(dialled));

    [Theory]
    [InlineData("")]
    [InlineData("anonymous")]
    [InlineData("+78120000002")]
    public void Number_that_is_not_ours_leads_nowhere(string dialled) => Assert.Null(_plan.FlowOf(dialled));
}
