namespace EdgeCC.Web.Access;

/// <summary>What came of an attempt to get in.</summary>
/// <param name="Token">The new session's, for the browser's cookie; null where there is none.</param>
/// <param name="Refusal">What was wrong and what to do, in words for whoever tried; null where nothing was.</param>
/// <param name="Wait">After this time there is another attempt; null where there is one now.</param>
internal sealed record AccessAnswer(string? Token, string? Refusal, TimeSpan? Wait = null);
