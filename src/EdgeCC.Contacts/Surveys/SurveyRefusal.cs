namespace EdgeCC.Contacts.Surveys;

/// <summary>Why a customer is not asked how it was.</summary>
public enum SurveyRefusal
{
    /// <summary>The queue asks nothing, or no agent talked with the customer.</summary>
    NothingToAsk,

    /// <summary>They were asked about this contact already.</summary>
    AskedAlready,

    /// <summary>They were asked about another one not long ago.</summary>
    AskedLately,
}
