using System.Globalization;
using System.Net;
using EdgeCC.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace EdgeCC.Web.Access;

/// <summary>The pages at which the administrator claims the box, signs in and out, and changes the password.</summary>
internal sealed class AccessEndpoints(PagesModel pages, PageRenderer renderer, AccessDesk desk, AccessGate gate)
{
    private const string AccountPath = "/account";

    // Where one may be led after signing in, so that no link to us leads to a stranger.
    private static readonly string[] WaysBack = ["/panel", "/selftest", "/update", AccountPath];

    public void Map(WebApplication site)
    {
        site.MapGet(AccessGate.SignInPath, (HttpContext context, string? then) =>
            gate.IsSignedIn(context) ? Go(context, then) : SignInPageAsync(context, then, null, ""));
        site.MapPost(AccessGate.SignInPath, (Delegate)SignInAsync).WithMetadata(new OpenToStrangers(), FormFields.Limit);
        site.MapPost("/claim", (Delegate)ClaimAsync).WithMetadata(new OpenToStrangers(), FormFields.Limit);
        site.MapGet(AccountPath, (Delegate)((HttpContext context) =>
            gate.IsSignedIn(context) ? AccountPageAsync(context, null, null) : AccessGate.LeadToSignIn(context, AccountPath)));
        site.MapPost("/account/password", (Delegate)ChangeAsync).WithMetadata(FormFields.Limit);
        site.MapPost("/account/sign-out", (Delegate)SignOutAsync).WithMetadata(FormFields.Limit);
    }

    private static IPAddress From(HttpContext context) => context.Connection.RemoteIpAddress!;

    private async Task<IResult> SignInAsync(HttpContext context) =>
        await FormFields.ReadAsync(context.Request) is { } form
            ? await AnswerAsync(context, await desk.SignInAsync(From(context), form["password"]), form)
            : TypedResults.BadRequest();

    private async Task<IResult> ClaimAsync(HttpContext context) =>
        await FormFields.ReadAsync(context.Request) is { } form
            ? await AnswerAsync(context, await desk.ClaimAsync(From(context), form["code"], form["password"], form["again"]), form)
            : TypedResults.BadRequest();

    private async Task<IResult> ChangeAsync(HttpContext context)
    {
        if (await FormFields.ReadAsync(context.Request) is not { } form)
        {
            return TypedResults.BadRequest();
        }

        var answer = await desk.ChangeAsync(From(context), form["current"], form["password"], form["again"]);
        if (answer.Token is not null)
        {
            AccessGate.Hand(context, answer.Token);
        }

        return await AccountPageAsync(context, answer.Refusal, answer.Refusal is null ? "The password is changed; every other browser is signed out." : null);
    }

    private Task<IResult> SignOutAsync(HttpContext context)
    {
        desk.SignOut(From(context), AccessGate.TokenOf(context));
        AccessGate.Hand(context, null);
        return Go(context, null);
    }

    private Task<IResult> AnswerAsync(HttpContext context, AccessAnswer answer, FormFields form)
    {
        if (answer.Token is null)
        {
            return SignInPageAsync(context, form["then"], answer, form["code"]);
        }

        AccessGate.Hand(context, answer.Token);
        return Go(context, form["then"]);
    }

    private Task<IResult> SignInPageAsync(HttpContext context, string? then, AccessAnswer? answer, string code)
    {
        if (answer?.Wait is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return FormPageAsync<SignInPage>(
            context,
            answer switch
            {
                null => StatusCodes.Status200OK,
                { Wait: null } => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status429TooManyRequests,
            },
            (nameof(SignInPage.Pages), pages),
            (nameof(SignInPage.IsClaimed), desk.IsClaimed),
            (nameof(SignInPage.Refusal), answer?.Refusal),
            (nameof(SignInPage.Code), code),
            (nameof(SignInPage.Then), then),
            (nameof(SignInPage.IsEncrypted), context.Request.IsHttps));
    }

    private Task<IResult> AccountPageAsync(HttpContext context, string? refusal, string? done) => FormPageAsync<AccountPage>(
        context,
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        (nameof(AccountPage.Pages), pages),
        (nameof(AccountPage.Refusal), refusal),
        (nameof(AccountPage.Done), done));

    private Task<IResult> FormPageAsync<TPage>(HttpContext context, int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        WebSite.AllowForms(context);
        return renderer.AnswerAsync<TPage>(status, parameters);
    }

    // After a form is sent the next page is asked for anew (RFC 9110, 15.4.4), so that loading it again sends nothing twice.
    private static Task<IResult> Go(HttpContext context, string? then)
    {
        context.Response.Headers.Location = WaysBack.Contains(then) ? then : "/";
        return Task.FromResult<IResult>(TypedResults.StatusCode(StatusCodes.Status303SeeOther));
    }
}
