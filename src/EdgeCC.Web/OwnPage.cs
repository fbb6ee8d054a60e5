using Microsoft.AspNetCore.Http;

namespace EdgeCC.Web;

/// <summary>Only our own pages change anything: a browser names in Origin the page that asks (Fetch Standard, 3.2).</summary>
internal static class OwnPage
{
    /// <summary>False where a browser says that a page from elsewhere asks.</summary>
    public static bool IsAsking(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || origin == $"{request.Scheme}://{request.Host}";
}
