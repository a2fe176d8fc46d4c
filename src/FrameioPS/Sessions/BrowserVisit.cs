using Frameio.Client.Authentication;
using Frameio.Client.Errors;

namespace FrameioPS.Sessions;

/// <summary>Sends a person to the page of a sign-in, and takes what they bring back.</summary>
/// <param name="signIn">The sign-in.</param>
/// <param name="person">The person.</param>
/// <param name="verbose">Tells <c>-Verbose</c>.</param>
internal sealed class BrowserVisit(PersonSignIn signIn, PersonAtHost person, Action<string> verbose)
{
    private bool _isShown;

    /// <summary>Shows the address of the page, and opens it where there is a browser.</summary>
    public void Open()
    {
        verbose($"The sign-in page is {signIn.Address.AbsoluteUri}");
        person.Tell(
            Browser.TryOpen(signIn.Address)
                ? "Sign in at the browser that opens now. If none opens, open this address in one:"
                : "Open this address in a browser, on whatever machine, and sign in there:");
        person.Tell(string.Empty);
        person.Tell(signIn.Address.AbsoluteUri);
        person.Tell(string.Empty);
        _isShown = true;
    }

    /// <summary>Asks for the address that the browser ended at.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.SignInNeedsAPerson"/>: the host can't ask.
    /// </exception>
    public string Ask()
    {
        if (!_isShown)
        {
            Open();
        }

        person.Tell(
            $"The browser ends at an address that begins with {signIn.RedirectUri}, and may say that it can't be "
                + "reached. That is as it should be: copy the whole address, and paste it here. It will not be shown.");
        return SecureText.Reveal(person.Ask("Address"));
    }
}
