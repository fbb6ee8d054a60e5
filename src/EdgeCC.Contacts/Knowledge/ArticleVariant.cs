using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>The part of an article that is told.</summary>
/// <param name="Language">In which language.</param>
/// <param name="Form">In which form.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What it says.</param>
public sealed record ArticleVariant(Language Language, ArticleForm Form, string Title, string Text);
