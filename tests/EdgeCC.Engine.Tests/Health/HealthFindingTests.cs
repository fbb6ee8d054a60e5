using EdgeCC.Engine.Health;

namespace EdgeCC.Engine.Tests.Health;

public sealed class HealthFindingTests
{
    [Theory]
    [InlineData(0, "0 files")]
    [InlineData(1, "1 file")]
    [InlineData(2, "2 files")]
    public void One_is_told_in_the_singular(long number, string told) => Assert.Equal(told, HealthFinding.Count(number, "file"));
}
