using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Web.Pages;

/// <summary>
/// Renders a component to HTML, once and for good: no circuit, no script, nothing kept. Every text is encoded.
/// </summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>A whole page as the answer to a request.</summary>
    public async Task<IResult> AnswerAsync<TPage>(int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent =>
        TypedResults.Text(await RenderAsync<TPage>(parameters), "text/html; charset=utf-8", statusCode: status);

    /// <summary>Renders <typeparamref name="TComponent"/> with its parameters.</summary>
    public async Task<string> RenderAsync<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        var view = ParameterView.FromDictionary(parameters.ToDictionary(entry => entry.Name, entry => entry.Value));
        // A renderer remembers every component it ever rendered, so each page gets its own.
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
    }
}
