using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdgeCC.Web.Access;

/// <summary>
/// Stands before everything that changes something: the request comes from one of our own pages, and from somebody who is
/// signed in.
/// </summary>
internal sealed class AccessGate(SessionTable sessions)
{
    /// <summary>The page to sign in at.</summary>
    public const string SignInPath = "/sign-in";

    // A cookie knows no port: the name keeps it apart from those of whatever else listens on the same host.
    private const string CookieName = "edgecc-session";

    /// <summary>The session's token that a browser shows.</summary>
    public static string? TokenOf(HttpContext context) => context.Request.Cookies[CookieName];

    /// <summary>Gives a browser a session's token; null takes it away.</summary>
    public static void Hand(HttpContext context, string? token)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        };
        if (token is null)
        {
            context.Response.Cookies.Delete(CookieName, options);
        }
        else
        {
            context.Response.Cookies.Append(CookieName, token, options);
        }
    }

    /// <summary>True where a request comes from somebody who is signed in.</summary>
    public bool IsSignedIn(HttpContext context) => sessions.Use(TokenOf(context));

    /// <summary>Leads a browser to sign in, and from there to a page of ours.</summary>
    public static Task<IResult> LeadToSignIn(HttpContext context, string then)
    {
        context.Response.Headers.Location = $"{SignInPath}?then={then}";
        return Task.FromResult<IResult>(TypedResults.StatusCode(StatusCodes.Status303SeeOther));
    }

    /// <summary>Lets a request through or answers it.</summary>
    public Task AdmitAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        // What is no route of ours is an answer of the router's own: there is none, or not by this method.
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(context);
        }

        if (!IsFromOurPage(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (endpoint.Metadata.GetMetadata<OpenToStrangers>() is not null || IsSignedIn(context))
        {
            return next(context);
        }

        TurnAway(context);
        return Task.CompletedTask;
    }

    // A browser names the page's origin in every request that is not to read (Fetch Standard, 3.2), and where it trusts the
    // way also how near it is (Fetch Metadata Request Headers, 2.3). What names none is refused too.
    private static bool IsFromOurPage(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host}"
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];

    // Whose session ended while a form was open sees the form to sign in; a script is told by the status.
    private static void TurnAway(HttpContext context)
    {
        var isForm = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        context.Response.StatusCode = isForm ? StatusCodes.Status303SeeOther : StatusCodes.Status401Unauthorized;
        context.Response.Headers.Location = isForm ? SignInPath : default;
    }
}
