namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>The languages articles are written in and questions are understood in.</summary>
public enum Language
{
    Russian,
    Ukrainian,
    English,
}
