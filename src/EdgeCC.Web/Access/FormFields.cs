using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EdgeCC.Web.Access;

/// <summary>What a small form sends: passwords, a code, a way back.</summary>
internal sealed class FormFields(IFormCollection form)
{
    /// <summary>The most such a form may send, in bytes; set on its endpoint, for the site itself takes nothing.</summary>
    public static readonly RequestSizeLimitAttribute Limit = new(4096);

    /// <summary>A field as it was filled in; empty where it is missing.</summary>
    public string this[string name] => form[name].ToString();

    /// <summary>Reads them; null where the request is no form.</summary>
    public static async Task<FormFields?> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? new FormFields(await request.ReadFormAsync()) : null;
        }
        catch (InvalidDataException)
        {
            // More fields than any form of ours has.
            return null;
        }
    }
}
