using EdgeCC.Engine.Ports;
using EdgeCC.Engine.Updates;
using EdgeCC.Web.Access;
using EdgeCC.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EdgeCC.Web.Updates;

/// <summary>The page at which the administrator gives the box a new version of its software.</summary>
internal sealed class UpdateEndpoints(PagesModel pages, IUpdatePort updates, PageRenderer renderer, AccessGate gate)
{
    private const string Path = "/update";
    private const int LongestBoundary = 200;

    // What the form adds to the bundle.
    private const long FormOverhead = 64 * 1024;

    public void Map(WebApplication site)
    {
        site.MapGet(Path, (Delegate)((HttpContext context) =>
            gate.IsSignedIn(context) ? PageAsync(context, updates.Status, null) : AccessGate.LeadToSignIn(context, Path)));
        site.MapPost(Path, (Delegate)OfferAsync)
            .WithMetadata(new RequestSizeLimitAttribute(IUpdatePort.LargestBundle + FormOverhead));
    }

    // Straight from the wire to the data folder: a bundle is larger than the memory of some boxes.
    private async Task<IResult> OfferAsync(HttpContext context)
    {
        if (BoundaryOf(context.Request) is not { } boundary)
        {
            return TypedResults.BadRequest();
        }

        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            return await reader.ReadNextSectionAsync(context.RequestAborted) is { } section && section.AsFileSection()?.FileName.Length > 0
                ? await PageAsync(context, await updates.OfferAsync(section.Body, context.RequestAborted), null)
                : await PageAsync(context, updates.Status, "Choose a file first.");
        }
        catch (IOException failure)
        {
            return await PageAsync(context, updates.Status, $"The file did not get here whole: {failure.Message}");
        }
    }

    private Task<IResult> PageAsync(HttpContext context, UpdateStatus? status, string? fault)
    {
        WebSite.AllowForms(context);
        return renderer.AnswerAsync<UpdatePage>(
            StatusCodes.Status200OK,
            (nameof(UpdatePage.Pages), pages),
            (nameof(UpdatePage.Running), updates.Running),
            (nameof(UpdatePage.Status), status),
            (nameof(UpdatePage.Fault), fault));
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : null;
}
