namespace EdgeCC.Contacts.Knowledge;

/// <summary>How much of an article is told, and how.</summary>
public enum ArticleForm
{
    /// <summary>To be said by a voice: no links, no tables.</summary>
    Spoken,

    /// <summary>For a chat or a message.</summary>
    Short,

    /// <summary>For the desk, the site or a letter.</summary>
    Full,
}
