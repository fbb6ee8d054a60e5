using EdgeCC.Model.Interactions;

namespace EdgeCC.Hardware.Modem.Messages;

/// <summary>What errors and reports mean for a message: over, or to be tried again.</summary>
internal static class SmsErrors
{
    /// <summary>Why a message is given up at once; null where it may be tried again (3GPP TS 27.005 section 3.2.5, 3GPP TS 24.011 annex E).</summary>
    public static MessageFailure? FailureOf(int? code) => code switch
    {
        1 or 28 or 30 => MessageFailure.NoAddress,
        8 or 10 or 21 or 29 or 50 or 69 or (>= 95 and <= 99) or 111 => MessageFailure.Rejected,
        304 or 305 => MessageFailure.Rejected,
        _ => null,
    };

    // 3GPP TS 23.040 section 9.2.3.15.
    public static bool HasArrived(byte status) => status < 0x20;

    public static bool IsStillTried(byte status) => status is >= 0x20 and < 0x40;

    /// <summary>Why a message did not arrive.</summary>
    public static MessageFailure FailureOfReport(byte status) => status switch
    {
        0x43 => MessageFailure.NoAddress,
        Pdu.SmsStatusReport.Expired or >= 0x60 => MessageFailure.OutOfReach,
        _ => MessageFailure.Rejected,
    };
}
