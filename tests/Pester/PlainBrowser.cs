#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Frameio.Sandbox.Tests.Support;

/// <summary>
/// Somebody at a browser that can do nothing but open the page of a sign-in, press one of its buttons, and show where
/// it is sent to. For tests in C# and in PowerShell, which compiles this file.
/// </summary>
public static class PlainBrowser
{
    private static readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Opens a page and presses a button, if it comes to that; gives the address it is sent to.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="decision">What the button says: <c>allow</c> or <c>deny</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such page, or no such button.</exception>
    public static async Task<Uri> DecideAsync(Uri page, string decision = "allow")
    {
        using HttpResponseMessage shown = await _http.GetAsync(page);
        if (shown.Headers.Location is { } gone)
        {
            return gone;
        }

        string html = await shown.Content.ReadAsStringAsync();
        if (!html.Contains($"value=\"{decision}\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"There is no button '{decision}' on this page: {html}");
        }

        List<KeyValuePair<string, string>> fields = Regex
            .Matches(html, "<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
            .Select(field => KeyValuePair.Create(Decoded(field.Groups[1]), Decoded(field.Groups[2])))
            .Append(KeyValuePair.Create("decision", decision))
            .ToList();
        using FormUrlEncodedContent form = new(fields);
        Uri action = new(page, Regex.Match(html, "action=\"([^\"]*)\"").Groups[1].Value);
        using HttpResponseMessage sent = await _http.PostAsync(action, form);
        return sent.Headers.Location ?? throw new InvalidOperationException($"The browser is sent nowhere: {sent}");
    }

    private static string Decoded(Group text) => WebUtility.HtmlDecode(text.Value);
}
