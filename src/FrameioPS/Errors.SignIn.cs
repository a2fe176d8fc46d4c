using System.Management.Automation;
using Frameio.Client.Errors;

namespace FrameioPS;

/// <content>What is wrong with signing in before the service is asked, and with what keeps a sign-in.</content>
internal static partial class Errors
{
    private const string NothingToSignInWith =
        "There is nothing to sign in with: neither FRAMEIO_TOKEN nor FRAMEIO_CLIENT_ID with FRAMEIO_CLIENT_SECRET is "
            + "set. Set them, or give -Interactive, -Vault, -Token, -Credential or -Connection.";

    private const string WaysToSignIn = """

        Type one of these:
            Connect-Frameio -Interactive -ClientId 0123abcd       # a person, at a browser
            Connect-Frameio -Credential (Get-Credential)          # an Adobe server-to-server credential
            Connect-Frameio -Token (Read-Host -AsSecureString)    # a token
            Connect-Frameio -ClientId 0123abcd -Vault MyVault     # a person's sign-in that a vault keeps
            Get-Help about_FrameioPS_SignIn                       # which of them is yours
        """;

    // In lines of their own, which no text from outside may have.
    private static string? More(FrameioException error) => error.Message == NothingToSignInWith ? WaysToSignIn : null;

    public static FrameioException NoCredential() => new(FrameioErrorKind.MissingArgument, NothingToSignInWith);

    /// <summary>Nobody can be asked where a person has to sign in.</summary>
    public static FrameioException NobodyToAsk(Exception? inner = null) => new(
        FrameioErrorKind.SignInNeedsAPerson,
        "A person has to sign in, and there is nobody to ask: PowerShell runs without a prompt, as in a job or a "
            + "runbook. -Credential signs a client in without anybody.",
        inner);

    /// <summary>A vault that has nothing of the client.</summary>
    public static FrameioException NothingKept(string vault, string clientId) => new(
        FrameioErrorKind.SignInNeedsAPerson,
        $"The vault '{vault}' keeps no sign-in of client '{clientId}' yet. Sign in once by Connect-Frameio "
            + "-Interactive with the same -ClientId and -Vault; where nobody is, -Credential signs a client in.");

    /// <summary>The client id isn't given, nor in the environment.</summary>
    public static FrameioException NoClientId() => new(
        FrameioErrorKind.MissingArgument,
        "The parameter -ClientId is missing, and FRAMEIO_CLIENT_ID is not set. It is the client id of a Web App or "
            + "single-page app credential in Adobe's Developer Console; Get-Help about_FrameioPS_SignIn shows the way "
            + "to one.");

    public static FrameioException NoSecretModule(string name) => new(
        FrameioErrorKind.VaultUnavailable,
        $"-Vault needs the module {name}, which is not here. Install-Module {name} installs it.");

    public static FrameioException NoVault(string vault, IReadOnlyCollection<string> known) => new(
        FrameioErrorKind.VaultUnavailable,
        $"There is no vault '{vault}'. "
            + (known.Count == 0 ? "None is registered." : $"There are {string.Join(", ", known)}."));

    /// <summary>A command of a vault ended in an error, whose words are repeated.</summary>
    public static FrameioException VaultFailed(string command, RuntimeException error)
    {
        // What -ErrorAction Stop makes of an error begins with words about that, and a vault's own may lie below.
        Exception said = error is ActionPreferenceStopException ? error.ErrorRecord.Exception : error;
        string cause = said.GetBaseException().Message;
        return new FrameioException(
            FrameioErrorKind.VaultUnavailable,
            $"The vault can't be used: {command} says: {said.Message}{(cause == said.Message ? null : $" ({cause})")}",
            error);
    }

    /// <summary>What is said of a sign-in that can't be renewed.</summary>
    /// <param name="end">When its token ends; null where that isn't known.</param>
    /// <param name="vault">The vault that was to keep it; null where none was.</param>
    public static string SignInEnds(DateTimeOffset? end, string? vault) =>
        "Adobe gave nothing to renew this sign-in by, as for a credential without a secret: it ends "
            + (end is { } time ? $"on {time.ToLocalTime():g}" : "in a day at the latest")
            + $". Sign in again then.{(vault is null ? null : $" There is nothing to keep in the vault '{vault}'.")}";

    /// <summary>What was given by -Revoke has nothing that could be revoked.</summary>
    public const string NothingToRevoke =
        "Nothing was revoked, only forgotten: -Revoke is for the sign-in of a person. A token or a client secret is "
            + "taken away where it was made.";

    public static FrameioException IncompleteConnection() => new(
        FrameioErrorKind.MissingArgument, "The connection holds neither Token nor ClientId with ClientSecret.");

    /// <summary>A secret is given as something else; what, is no more said than its kind.</summary>
    /// <param name="parameter">The parameter that it is given by.</param>
    /// <param name="variable">The variable of the environment that can stand for it.</param>
    /// <param name="given">What is given.</param>
    public static FrameioException NoSecureText(string parameter, string variable, object given) => new(
        FrameioErrorKind.MissingArgument,
        $"-{parameter} takes a SecureString. The value it is given is {KindOf(given)}, and not shown here. Read-Host "
            + $"-AsSecureString asks for one; {variable} in the environment takes a plain text.");

    /// <summary>The same of -Connection.</summary>
    public static FrameioException NoConnection(object given) => new(
        FrameioErrorKind.MissingArgument,
        "-Connection takes a hashtable, or an object, with Token, or ClientId and ClientSecret. The value it is given "
            + $"is {KindOf(given)}, and not shown here. ConvertFrom-Json makes an object of JSON.");

    // The name of a type is no secret.
    private static string KindOf(object given) =>
        $"one of type {(given is PSObject wrapper ? wrapper.BaseObject : given).GetType().Name}";
}
