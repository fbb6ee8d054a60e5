namespace EdgeCC.Model.Customers;

/// <summary>The attributes of a customer that mean something to the house; a branch and its CRM may add their own.</summary>
public static class CustomerAttribute
{
    /// <summary>What the customer is called: <c>Anna Ivanova</c>.</summary>
    public const string Name = "name";

    /// <summary>The language they are spoken to in, BCP 47: <c>uk</c>.</summary>
    public const string Language = "language";

    /// <summary>The agent who knows them (R9), by id.</summary>
    public const string PersonalAgent = "personal-agent";

    /// <summary>The group that offers and rules go by: <c>business</c>.</summary>
    public const string Segment = "segment";

    /// <summary>The longest name of an attribute, in characters.</summary>
    public const int MaxNameLength = 64;

    /// <summary>The longest value, in characters.</summary>
    public const int MaxValueLength = 500;

    /// <summary>True for a name of small Latin letters, digits, dots and hyphens.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    /// <summary>True for a value of one line that is not too long.</summary>
    public static bool IsValue(string value) => value.Length <= MaxValueLength && !value.Any(char.IsControl);
}
