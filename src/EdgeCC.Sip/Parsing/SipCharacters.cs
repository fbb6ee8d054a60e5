using System.Buffers;

namespace EdgeCC.Sip.Parsing;

/// <summary>The character classes of RFC 3261 section 25.1.</summary>
internal static class SipCharacters
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Mark = "-_.!~*'()";

    /// <summary>token: method, header name, parameter name, tag.</summary>
    public static readonly SearchValues<char> Token = SearchValues.Create(Alphanumeric + "-.!%*_+`'~");

    /// <summary>unreserved, escaped and user-unreserved; <c>#</c> too, which phones dial unescaped.</summary>
    public static readonly SearchValues<char> User = SearchValues.Create(Alphanumeric + Mark + "%&=+$,;?/#");

    /// <summary>What may stand in a user part without being escaped, for writing.</summary>
    public static readonly SearchValues<char> UserUnescaped = SearchValues.Create(Alphanumeric + Mark + "&=+$,;?/");

    /// <summary>unreserved, escaped and the extra characters of password.</summary>
    public static readonly SearchValues<char> Password = SearchValues.Create(Alphanumeric + Mark + "%&=+$,");

    /// <summary>paramchar: names and values of URI parameters.</summary>
    public static readonly SearchValues<char> UriParameter = SearchValues.Create(Alphanumeric + Mark + "%[]/:&+$");

    /// <summary>hnv-unreserved and its joints: what stands behind the question mark of a URI.</summary>
    public static readonly SearchValues<char> UriHeaders = SearchValues.Create(Alphanumeric + Mark + "%[]/?:+$&=");

    /// <summary>Host names; underscores too, which networks in the field have.</summary>
    public static readonly SearchValues<char> HostName = SearchValues.Create(Alphanumeric + "-._");

    /// <summary>The inside of an IPv6 reference.</summary>
    public static readonly SearchValues<char> IPv6 = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>gen-value without quotes: token, host or an address in brackets.</summary>
    public static readonly SearchValues<char> ParameterValue = SearchValues.Create(Alphanumeric + "-.!%*_+`'~[]:/@$&?");

    /// <summary>URIs of schemes we keep as they stand: any RFC 3986 character.</summary>
    public static readonly SearchValues<char> Uri = SearchValues.Create(Alphanumeric + Mark + "%:/?#[]@$&+,;=");

    /// <summary>unreserved: the same with and without escape.</summary>
    public static readonly SearchValues<char> Unreserved = SearchValues.Create(Alphanumeric + Mark);

    /// <summary>The name of a URI scheme.</summary>
    public static readonly SearchValues<char> Scheme = SearchValues.Create(Alphanumeric + "+-.");

    /// <summary>global-number-digits and local-number-digits of RFC 3966 section 3.</summary>
    public static readonly SearchValues<char> TelephoneNumber = SearchValues.Create("+0123456789abcdefABCDEF*#-.()");

    /// <summary>Decimal digits.</summary>
    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
}
