using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Whose the kept recordings are, by facts: so that they go with whoever is forgotten (R27).</summary>
internal sealed class RecordingBook
{
    private readonly Dictionary<RecordingId, MessageLeft> _kept = [];
    private readonly List<RecordingId> _toErase = [];

    public IReadOnlySet<RecordingId> Kept => _kept.Keys.ToHashSet();

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case MessageLeft { RecordingId: { } recording } left:
                _kept[recording] = left;
                break;
            case InteractionAttributed attributed:
                Attribute(attributed);
                break;
            case CustomerErased erased:
                Forget([.. erased.Profiles()]);
                break;
        }
    }

    /// <summary>The recordings of everybody forgotten since it was last asked.</summary>
    public IReadOnlyList<RecordingId> TakeErased()
    {
        RecordingId[] erased = [.. _toErase];
        _toErase.Clear();
        return erased;
    }

    private void Attribute(InteractionAttributed attributed)
    {
        foreach (var (recording, left) in _kept.Where(kept => kept.Value.InteractionId == attributed.InteractionId).ToArray())
        {
            _kept[recording] = left with { CustomerId = attributed.CustomerId };
        }
    }

    private void Forget(HashSet<CustomerId> profiles)
    {
        foreach (var (recording, left) in _kept.ToArray())
        {
            if (left.CustomerId is { } customer && profiles.Contains(customer))
            {
                _kept.Remove(recording);
                _toErase.Add(recording);
            }
        }
    }
}
