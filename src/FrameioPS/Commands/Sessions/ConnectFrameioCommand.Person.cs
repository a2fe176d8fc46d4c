using Frameio.Client;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <content>Signs a person in: at a browser, or by what a vault keeps of that.</content>
public sealed partial class ConnectFrameioCommand
{
    /// <summary>How long the browser is waited for before the address is asked for; less in tests.</summary>
    internal static TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    private FrameioCredential SignInPerson(FrameioClientOptions options)
    {
        PersonAtHost person = PersonAtHost.Of(Host);
        (string clientId, string? secret) = Client();
        PersonSignIn signIn =
            new(clientId, secret, RedirectUri ?? PersonSignIn.DefaultRedirectUri, options, asksAgain: Force);
        VaultStore? store = null;
        if (Vault is not null)
        {
            store = OpenVault(clientId);
            Await(_ => store.RequireAsync());
            store.KeepBeside(secret);
        }

        BrowserVisit visit = new(signIn, person, WriteVerbose);
        return signIn.Complete((Listen ? WaitForBrowser(signIn, person, visit) : null) ?? visit.Ask(), store);
    }

    // Null where it has to be asked for after all.
#if NET8_0_OR_GREATER
    private string? WaitForBrowser(PersonSignIn signIn, PersonAtHost person, BrowserVisit visit)
    {
        using RedirectListener? listener = RedirectListener.TryStart(signIn, out string? obstacle);
        if (listener is null)
        {
            WriteWarning($"{obstacle} The address is asked for instead.");
            return null;
        }

        visit.Open();
        person.Tell(
            $"The browser warns of the certificate of {signIn.RedirectUri.Host}, which is made for this sign-in and "
                + $"thrown away: go on. It is waited for {Patience.TotalSeconds:0} seconds.");
        string? answer = Await(stop => listener.WaitAsync(Patience, stop));
        if (answer is null)
        {
            WriteWarning("The browser has not come back in time. The address is asked for instead.");
        }

        return answer;
    }
#else
    private string? WaitForBrowser(PersonSignIn signIn, PersonAtHost person, BrowserVisit visit)
    {
        WriteWarning(
            "-Listen takes PowerShell 7: Windows PowerShell has nothing to make a certificate with. The address is "
                + "asked for instead.");
        return null;
    }
#endif

    private FrameioCredential SignInFromVault()
    {
        (string clientId, string? secret) = Client();
        VaultStore store = OpenVault(clientId);
        (string? token, string? kept) = Await(_ => store.ReadAllAsync());
        return FrameioCredential.FromRefreshToken(
            clientId, secret ?? kept, token ?? throw Errors.NothingKept(Vault!, clientId), store);
    }

    private VaultStore OpenVault(string clientId) =>
        new(SecretModule.Find(InvokeCommand, Host), CellText.Clean(Vault), clientId);

    // The secret of the environment is that of the environment's client, and no other gets to see it.
    private (string Id, string? Secret) Client()
    {
        string? known = Variable(ClientIdVariable);
        string clientId = CellText.Clean(ClientId ?? known);
        if (clientId.Length == 0)
        {
            throw Errors.NoClientId();
        }

        string? secret = ClientSecret is not null
            ? RevealGiven(ClientSecret, nameof(ClientSecret), ClientSecretVariable)
            : Variable(ClientSecretVariable);
        bool isAnothers = ClientSecret is null && !string.IsNullOrWhiteSpace(known) && known!.Trim() != clientId;
        return (clientId, isAnothers || string.IsNullOrWhiteSpace(secret) ? null : secret);
    }

    private void WarnOfEnd(FrameioClient client)
    {
        if (client.TokenKind == TokenKind.Person && !client.CanRenewToken)
        {
            WriteWarning(Errors.SignInEnds(client.TokenExpiresAt, Vault));
        }
    }
}
