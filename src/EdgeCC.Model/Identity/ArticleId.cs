namespace EdgeCC.Model.Identity;

/// <summary>An article of the knowledge base, as named in its file (<c>articles: - id</c>).</summary>
public readonly record struct ArticleId(string Value)
{
    public override string ToString() => Value;
}
