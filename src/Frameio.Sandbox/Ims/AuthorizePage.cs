using System.Net;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Ims;

/// <summary>What somebody sees at the browser.</summary>
internal static class AuthorizePage
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page that asks.</summary>
    public static Answer Of(
        SeedApp app, Person? person, IReadOnlyList<string> scopes, IReadOnlyDictionary<string, string> asked)
    {
        string hidden = string.Concat(asked.Select(pair =>
            $"""<input type="hidden" name="{Encode(pair.Key)}" value="{Encode(pair.Value)}">"""));
        string buttons = person is null
            ? "<p>Nobody is signed in to Adobe here.</p>"
            : """<button name="decision" value="allow">Allow access</button>""";
        string who = person is null ? string.Empty : $"<p>You are {Encode($"{person.Name} <{person.Email}>")}.</p>";
        return Page(
            StatusCodes.Status200OK,
            "Sign in",
            $"""
            <p>The client <b>{Encode(app.ClientId)}</b> asks for: {Encode(string.Join(", ", scopes))}.</p>
            {who}
            <form method="post" action="{AuthorizeEndpoint.Path}">{hidden}
            {buttons}
            <button name="decision" value="deny">Cancel</button>
            </form>
            """);
    }

    /// <summary>The page of a request that leads nowhere.</summary>
    public static Answer OfRefusal(string reason) =>
        Page(StatusCodes.Status400BadRequest, "This sign-in can't be", $"<p>{Encode(reason)}</p>");

    private static Answer Page(int status, string title, string body)
    {
        Answer answer = Answer.OfText(
            status,
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><title>{title} (sandbox)</title></head><body>
            <h1>{title}</h1>
            {body}
            </body></html>
            """,
            Html);
        answer.Headers["Cache-Control"] = "no-store";
        return answer;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
