using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.States;

/// <summary>
/// Which profiles are one customer's, as far as merges say so (src/decisions/0408). What is remembered stays with the
/// profile it was told of, and is found through any other of the circle; so taking a merge back has nothing to restore.
/// </summary>
internal sealed class ProfileCircles
{
    private readonly Dictionary<MergeId, (CustomerId One, CustomerId Other)> _merges = [];
    private readonly Dictionary<CustomerId, CustomerId[]> _circles = [];

    /// <summary>All profiles of the customer behind one of them, itself among them.</summary>
    public ReadOnlySpan<CustomerId> Of(in CustomerId profile) =>
        _circles.TryGetValue(profile, out var circle) ? circle : new ReadOnlySpan<CustomerId>(in profile);

    public bool AreSame(CustomerId? one, CustomerId? other) =>
        one == other || (one is { } profile && other is { } wanted && Of(profile).Contains(wanted));

    public void Merge(MergeId merge, CustomerId one, CustomerId other)
    {
        if (_merges.TryAdd(merge, (one, other)))
        {
            Join(one, other);
        }
    }

    public void Unmerge(MergeId merge)
    {
        if (_merges.Remove(merge, out var taken) && _circles.TryGetValue(taken.One, out var circle))
        {
            foreach (var profile in circle)
            {
                _circles.Remove(profile);
            }

            foreach (var (one, other) in _merges.Values.Where(left => circle.Contains(left.One)))
            {
                Join(one, other);
            }
        }
    }

    private void Join(CustomerId one, CustomerId other)
    {
        CustomerId[] circle = [.. Of(one).ToArray().Union(Of(other).ToArray())];
        foreach (var profile in circle)
        {
            _circles[profile] = circle;
        }
    }
}
