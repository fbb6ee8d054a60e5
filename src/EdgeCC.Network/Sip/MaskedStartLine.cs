using EdgeCC.Sip.Messages;

namespace EdgeCC.Network.Sip;

/// <summary>A start line without personal data: numbers and names give way, extensions and feature codes may stay.</summary>
internal static class MaskedStartLine
{
    /// <summary>Longer than any extension, shorter than any subscriber's number.</summary>
    private const int LongestExtension = 5;

    private const int VisibleEnd = 2;

    /// <summary>For example <c>INVITE sip:…67@10.0.0.5</c>, or <c>200 OK (INVITE)</c>.</summary>
    public static string Of(SipMessage message) => message switch
    {
        SipRequest request => $"{request.Method} {request.Uri.Scheme}:{Masked(request.Uri.User)}@{request.Uri.Host}",
        SipResponse response => $"{response.Status} {response.Reason} ({response.CSeq.Method})",
        _ => "",
    };

    internal static string Masked(string? user) => user switch
    {
        null or "" => "",
        _ when user.Length <= LongestExtension && user.All(IsDialled) => user,
        _ => "…" + user[^Math.Min(VisibleEnd, user.Length / 2)..],
    };

    private static bool IsDialled(char letter) => char.IsAsciiDigit(letter) || letter is '*' or '#';
}
