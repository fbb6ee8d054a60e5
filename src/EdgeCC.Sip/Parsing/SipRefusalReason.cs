namespace EdgeCC.Sip.Parsing;

/// <summary>The closed list of reasons to refuse bytes as a SIP message; each has a test.</summary>
public enum SipRefusalReason
{
    /// <summary>Nothing that looks like a start line: no SIP at all.</summary>
    NotSip,
    MessageTooLarge,

    /// <summary>The empty line that ends the headers is missing.</summary>
    HeadIncomplete,
    StartLineTooLong,
    StartLineMalformed,
    VersionNotSupported,
    StatusCodeOutOfRange,
    RequestUriMalformed,
    HeaderMalformed,
    HeaderTooLarge,
    TooManyHeaders,
    MandatoryHeaderMissing,
    SingleHeaderRepeated,

    /// <summary>A Via that cannot be read, or more of them than <see cref="SipLimits.Vias"/>.</summary>
    ViaMalformed,

    /// <summary>From, To, Contact or Record-Route cannot be read.</summary>
    AddressMalformed,
    CallIdMalformed,
    CSeqMalformed,
    CSeqMethodDiffers,
    MaxForwardsMalformed,
    ContentLengthMalformed,
    ContentLengthMissing,
    ContentLengthExceedsBody,
}
