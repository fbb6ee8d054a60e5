using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Texts;

/// <summary>
/// What is written to and fro in one place: a chat of the page, a messenger's chat, the short messages with a number, a
/// correspondence by e-mail. At most one contact of a thread is open at a time.
/// </summary>
/// <param name="Channel">Any but voice.</param>
/// <param name="Entry">The entry point it came to, as the configuration names it; empty: we wrote first.</param>
/// <param name="Id">
/// What its edge knows it by, the same for as long as it lasts, over restarts too, and another for every thread of the
/// entry point: the session, the chat's id, the number, the first Message-ID. Where we wrote first, the customer's
/// address. At most <see cref="TextLimits.MaxThreadLength"/> characters.
/// </param>
public sealed record TextThread(Channel Channel, string Entry, string Id);
