namespace EdgeCC.Sip.Messages;

/// <summary>The methods of RFC 3261 and its extensions. Method names are case-sensitive (7.1).</summary>
public static class SipMethods
{
    public const string Invite = "INVITE";
    public const string Ack = "ACK";
    public const string Bye = "BYE";
    public const string Cancel = "CANCEL";
    public const string Register = "REGISTER";
    public const string Options = "OPTIONS";

    /// <summary>RFC 6086.</summary>
    public const string Info = "INFO";

    /// <summary>RFC 3311.</summary>
    public const string Update = "UPDATE";

    /// <summary>RFC 3262.</summary>
    public const string Prack = "PRACK";

    /// <summary>RFC 3515.</summary>
    public const string Refer = "REFER";

    /// <summary>RFC 6665.</summary>
    public const string Subscribe = "SUBSCRIBE";

    /// <summary>RFC 6665.</summary>
    public const string Notify = "NOTIFY";

    /// <summary>RFC 3428.</summary>
    public const string Message = "MESSAGE";

    /// <summary>RFC 3903.</summary>
    public const string Publish = "PUBLISH";
}
