using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>Why a change of what is known of customers is not made.</summary>
internal static class CustomerRefusal
{
    public static readonly Refusal UnknownCustomer = Unknown("customer");

    public static readonly Refusal UnknownIdentity = new("address", "it is nobody's", "an address of a customer");

    public static readonly Refusal UnknownMerge = new("merge", "there is none, or it was taken back", "a merge that holds");

    public static readonly Refusal UnknownSuggestion = new("suggestion", "there is none", "a suggestion that is open");

    public static readonly Refusal NobodyToPick = new(
        "interaction", "it is over, or its customer came without an address", "one that goes on and has an address");

    public static readonly Refusal UnreadableAddress = new(
        "address", "it is none of its kind", $"at most {CustomerIdentity.MaxLength} characters, in the form of its kind");

    /// <summary>Somebody else is signed in.</summary>
    public static readonly Refusal AnotherCrmRecord = new(
        "address", "the customer has another record in the CRM", "the record the customer has");

    public static readonly Refusal ConsentOver = new("until", "it is past", "a time to come, or none");

    public static readonly Refusal CustomersFull = new(
        "customer", "there is no room for another", $"{CustomerBook.MaxIdentities} customers and as many addresses");

    public static readonly Refusal CandidatesFull = new(
        "customer", "too many share the address", $"{CustomerBook.MaxCandidates} customers of one address");

    public static readonly Refusal MembersFull = new(
        "other", "too many profiles would be one customer", $"{CustomerBook.MaxMembers} profiles");

    public static readonly Refusal SuggestionsFull = new(
        "suggestion", "too many wait to be looked at", $"{CustomerBook.MaxSuggestions} suggestions");

    public static readonly Refusal AttributesFull = new(
        "attributes", "they are too many", $"{CustomerBook.MaxAttributes} a customer");

    public static Refusal Unknown(string field) => new(field, "there is no such customer", "a customer who is known");

    /// <summary>An attribute's name or value is none.</summary>
    /// <param name="place">Which of those given, in the order of their names, from 1: the name itself may be anything.</param>
    public static Refusal UnfitAttribute(int place) => new(
        "attributes",
        $"the name or the value of number {place} is none",
        $"names of at most {CustomerAttribute.MaxNameLength} small Latin letters, digits, dots and hyphens; values of one line, at most {CustomerAttribute.MaxValueLength} characters");
}
