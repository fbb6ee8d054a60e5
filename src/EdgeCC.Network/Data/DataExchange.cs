using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Network.Data;

/// <summary>One question over HTTP, and its answer or what went wrong, in words that hold nothing of either.</summary>
internal sealed class DataExchange(HttpMessageInvoker http, Func<string, string?> secrets)
{
    /// <summary>The longest answer that is read, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Asks. Never throws: whatever a server, a network or a missing secret can cause is a failure in words.</summary>
    /// <param name="question">What.</param>
    /// <param name="until">Cancelled when its time is up, or nobody waits any more.</param>
    public async Task<(string? Json, string? Failure)> AskAsync(DataQuestion question, CancellationToken until)
    {
        try
        {
            until.ThrowIfCancellationRequested();
            using var request = RequestFor(question);
            if (MissingSecret(question.Endpoint, request.Headers) is { } missing)
            {
                return (null, $"needs the environment variable {missing}, which is not set");
            }

            using var response = await http.SendAsync(request, until).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response.Content, until).ConfigureAwait(false)
                : (null, $"answered {(int)response.StatusCode}");
        }
        catch (OperationCanceledException)
        {
            return (null, "did not answer in time");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidOperationException)
        {
            // Only the kind: the message of an HttpRequestException may hold the address, and with it what was asked.
            return (null, error is HttpRequestException { HttpRequestError: var kind } ? $"was not reached ({kind})" : "was not reached");
        }
    }

    private static HttpRequestMessage RequestFor(DataQuestion question)
    {
        var endpoint = question.Endpoint;
        var request = endpoint.Posts
            ? new HttpRequestMessage(HttpMethod.Post, endpoint.Url)
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(question.Fields))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                },
            }
            : new HttpRequestMessage(HttpMethod.Get, new UriBuilder(endpoint.Url) { Query = QueryOf(question) }.Uri);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in endpoint.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static string QueryOf(DataQuestion question) => string.Join(
        '&', question.Fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private string? MissingSecret(DataEndpoint endpoint, HttpRequestHeaders headers)
    {
        foreach (var (name, variable) in endpoint.Secrets)
        {
            if (secrets(variable) is not { Length: > 0 } value || !headers.TryAddWithoutValidation(name, value))
            {
                return variable;
            }
        }

        return null;
    }

    private static async Task<(string? Json, string? Failure)> ReadAsync(HttpContent content, CancellationToken until)
    {
        if (content.Headers.ContentLength > MostBytes)
        {
            return (null, "answered too much");
        }

        using var body = await content.ReadAsStreamAsync(until).ConfigureAwait(false);
        var bytes = new byte[MostBytes + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, until).ConfigureAwait(false);
        if (length > MostBytes)
        {
            return (null, "answered too much");
        }

        try
        {
            return (Utf8.GetString(bytes, 0, length), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "answered something that is no text");
        }
    }
}
