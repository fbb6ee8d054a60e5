namespace EdgeCC.Storage.Journals;

/// <summary>A place in a journal's files that was durable once and can no longer be read.</summary>
/// <param name="File">The file, with its path.</param>
/// <param name="Offset">Where in it, in bytes.</param>
public sealed record JournalDamage(string File, long Offset)
{
    public override string ToString() => $"{File} at byte {Offset}";
}

/// <summary>Reading met damage that was not there when the journal was opened.</summary>
public sealed class JournalDamagedException(JournalDamage damage) : IOException($"The journal cannot be read: {damage}.")
{
    /// <summary>Where.</summary>
    public JournalDamage Damage { get; } = damage;
}
