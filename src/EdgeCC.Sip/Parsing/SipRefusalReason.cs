namespace EdgeCC.Sip.Parsing;

/// <summary>The closed list of reasons to refuse bytes as a SIP message; each has a test.</summary>
public enum SipRefusalReason
{
    /// <summary>No SIP at all: nothing recognisable as a start line.</summary>
    NotSip,
    MessageTooLarge,
    HeadIncomplete,
    StartLineMalformed,
    VersionNotSupported,
    StatusCodeOutOfRange,
    RequestUriMalformed,
    HeaderMalformed,
    HeaderTooLarge,
    TooManyHeaders,
    TooManyVias,
    MandatoryHeaderMissing,
    SingleHeaderRepeated,
    ViaMalformed,
    AddressMalformed,
    CallIdMalformed,
    CSeqMalformed,
    CSeqMethodDiffers,
    NumberOutOfRange,
    ContentLengthMalformed,
    ContentLengthExceedsBody,
}
