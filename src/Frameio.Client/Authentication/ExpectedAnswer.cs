using System.Text.RegularExpressions;
using Frameio.Client.Errors;

namespace Frameio.Client.Authentication;

/// <summary>Tells the end of one sign-in at a browser from everything else that may be taken for it.</summary>
/// <param name="redirectUri">Where the browser was to end.</param>
/// <param name="authority">Where the sign-in service is.</param>
/// <param name="state">What it was to bring back.</param>
internal sealed class ExpectedAnswer(Uri redirectUri, Uri authority, string state)
{
    // What people and terminals put around an address.
    private static readonly char[] _around = ['"', '\'', '<', '>', '`'];

    // The characters of a JSON web token and of base64. Nothing shorter is a code of anybody.
    private static readonly Regex _code = new("^[A-Za-z0-9._~+/=-]{8,}$");

    private static readonly Regex _bareQuery = new("^[?#]?(code|error|error_description|state)=");

    // Some browsers hide the beginning of an address, and some people copy without it.
    private static readonly Regex _bareAddress = new(@"^[A-Za-z0-9.-]+(:\d+)?/\S*[?#&](code|error)=");

    /// <summary>The code in what a person pasted: an address, the query of one, or the code itself.</summary>
    /// <exception cref="FrameioException">It is no answer to this sign-in, or it says no.</exception>
    public string CodeIn(string pasted)
    {
        string text = pasted.Trim().Trim(_around).Trim();
        if (AddressOf(text) is { } address)
        {
            return CodeIn(address);
        }

        return _code.IsMatch(text)
            ? text
            : throw Unfinished(
                text.Length == 0
                    ? "Nothing was pasted."
                    : "What was pasted is neither an address nor a code. It is not shown here.");
    }

    /// <summary>Whether an address is where the browser was to end, and has what it was to bring back.</summary>
    public bool IsOf(Uri address) => IsRedirect(address) && new AddressValues(address)["state"] == state;

    private Uri? AddressOf(string text)
    {
        string whole = text switch
        {
            _ when _bareQuery.IsMatch(text) => $"{redirectUri.GetLeftPart(UriPartial.Path)}?{text.TrimStart('?', '#')}",
            _ when _bareAddress.IsMatch(text) => $"https://{text}",
            _ => text,
        };
        return Uri.TryCreate(whole, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
    }

    private string CodeIn(Uri address)
    {
        if (string.Equals(address.Host, authority.Host, StringComparison.OrdinalIgnoreCase)
            && address.AbsolutePath.StartsWith("/ims/", StringComparison.Ordinal))
        {
            throw Unfinished("That is the address of the sign-in page, not the one that the browser ends at.");
        }

        AddressValues values = new(address);
        bool hasState = values["state"] == state;
        if (!IsRedirect(address))
        {
            throw hasState ? Elsewhere(address) : NotOfThis();
        }

        if (values.IsEmpty)
        {
            throw Unfinished("The address has neither a code nor an error in it.");
        }

        if (!hasState)
        {
            throw NotOfThis();
        }

        if (values["error"] is { } error)
        {
            throw new FrameioException(
                FrameioErrorKind.SignInDenied,
                $"The sign-in ended without access: {error}{Described(values["error_description"])}");
        }

        return values["code"] is { Length: > 0 } code && _code.IsMatch(code)
            ? code
            : throw Unfinished("The address has no code in it, or several.");
    }

    private bool IsRedirect(Uri address) =>
        Uri.Compare(
            address,
            redirectUri,
            UriComponents.SchemeAndServer,
            UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase) == 0
        && address.AbsolutePath == redirectUri.AbsolutePath;

    private static string Described(string? description) => description is { Length: > 0 } ? $": {description}" : ".";

    private static FrameioException Unfinished(string what) => new(FrameioErrorKind.SignInUnfinished, what);

    private static FrameioException NotOfThis() => new(
        FrameioErrorKind.SignInMismatch,
        "The address is of another sign-in: its state is not the one that was sent. Nothing was signed in.");

    // The service goes there with a good code, but somebody else may be listening, so it is said and not used.
    private FrameioException Elsewhere(Uri address) => new(
        FrameioErrorKind.SignInMismatch,
        $"The browser ended at {address.GetLeftPart(UriPartial.Path)} and not at {redirectUri}: the credential has no "
            + $"redirect pattern for {redirectUri}, so that its default address was taken. Nothing was signed in.");
}
