using EdgeCC.Web.Panel;

namespace EdgeCC.Web.Tests.Panel;

public sealed class SegmentPathTests
{
    [Fact]
    public void An_eight_with_its_point_has_every_segment_and_leaves_none_dark()
    {
        Assert.Equal(8, SegmentPath.Of("FF", lit: true).Count(letter => letter == 'M'));
        Assert.Empty(SegmentPath.Of("FF", lit: false));
    }

    [Fact]
    public void A_one_is_two_strokes_on_the_right_of_its_digit() =>
        Assert.Equal("M12 0m8 2v5M12 0m8 9v5", SegmentPath.Of("0030", lit: true));
}
