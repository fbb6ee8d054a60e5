using EdgeCC.Hardware.Modem.Pdu;

namespace EdgeCC.Hardware.Modem;

/// <summary>What a modem has to tell.</summary>
internal abstract record ModemEvent;

/// <summary>It is begun with anew: what was given to it and not answered never will be, and has to be given again.</summary>
internal sealed record ModemBegunAnew : ModemEvent;

/// <summary>Everything in its store.</summary>
internal sealed record StoreListed(IReadOnlyList<StoredSms> Messages) : ModemEvent;

/// <summary>One more in its store.</summary>
internal sealed record SmsStored(StoredSms Message) : ModemEvent;

/// <summary>A message was deleted from the store, or could not be: then the next listing has it.</summary>
internal sealed record SmsDeleted(int Index) : ModemEvent;

/// <summary>A message in the modem's store.</summary>
/// <param name="Index">Its place; null where the modem keeps it nowhere.</param>
/// <param name="Refusal">Why it cannot be read, if it cannot.</param>
/// <param name="Message">What it is; null where it cannot be read.</param>
internal sealed record StoredSms(int? Index, PduRefusal Refusal, SmsDeliver? Message);

/// <summary>The network has what was to be sent.</summary>
/// <param name="Token">As it was given.</param>
/// <param name="Reference">By which a report will call it.</param>
internal sealed record SmsSent(long Token, byte Reference) : ModemEvent;

/// <summary>What was to be sent was not.</summary>
/// <param name="Token">As it was given.</param>
/// <param name="Code">The number of the error; null where nothing was answered.</param>
internal sealed record SmsNotSent(long Token, int? Code) : ModemEvent;

/// <summary>The service centre says what became of a message.</summary>
internal sealed record SmsReported(SmsStatusReport Report) : ModemEvent;

/// <summary>Somebody calls.</summary>
/// <param name="Number">Who; null while or where it is not told.</param>
internal sealed record ModemRang(string? Number) : ModemEvent;

/// <summary>Whom we call is being rung.</summary>
internal sealed record FarEndRings : ModemEvent;

/// <summary>A call has its sound: answered, by us or there.</summary>
internal sealed record ModemCallAnswered : ModemEvent;

/// <summary>A call is over, or came to nothing.</summary>
internal sealed record ModemCallEnded(ModemCallEnd End) : ModemEvent;

/// <summary>How a call ended.</summary>
internal enum ModemCallEnd
{
    HungUp,
    Busy,
    NoAnswer,
    Failed,
}
