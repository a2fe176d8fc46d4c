using System.Management.Automation;
using System.Security;
using Frameio.Client;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <summary>Connects this runspace to an account of Frame.io.</summary>
[Cmdlet(VerbsCommunications.Connect, "Frameio", DefaultParameterSetName = EnvironmentSet)]
[OutputType(typeof(FrameioSession))]
public sealed partial class ConnectFrameioCommand : FrameioCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string TokenSet = "Token";
    private const string CredentialSet = "ClientCredential";
    private const string ConnectionSet = "Connection";
    private const string InteractiveSet = "Interactive";
    private const string VaultSet = "Vault";

    private const string TokenVariable = "FRAMEIO_TOKEN";
    private const string ClientIdVariable = "FRAMEIO_CLIENT_ID";
    private const string ClientSecretVariable = "FRAMEIO_CLIENT_SECRET";

    /// <summary>
    /// An access token, or a legacy developer token (<c>fio-u-…</c>): a <see cref="SecureString"/>. It takes whatever
    /// is given, since the binder would show what it can't convert.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = TokenSet)]
    [ValidateNotNull]
    public object? Token { get; set; }

    /// <summary>Client id and client secret of an Adobe server-to-server credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>
    /// A connection of Azure Automation: Token, or ClientId with ClientSecret; optionally Account and ApiVersion. A
    /// dictionary or an object with such properties; it takes whatever is given, as the token does.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ConnectionSet)]
    [ValidateNotNull]
    public object? Connection { get; set; }

    /// <summary>Signs a person in, at a browser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    public SwitchParameter Interactive { get; set; }

    /// <summary>
    /// The client id of a Web App or single-page app credential; by default that of the environment.
    /// </summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = VaultSet)]
    [Names("the client of FRAMEIO_CLIENT_ID")]
    public string? ClientId { get; set; }

    /// <summary>
    /// The secret of a Web App credential: a <see cref="SecureString"/>; by default that of the environment. It takes
    /// whatever is given, as the token does.
    /// </summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = VaultSet)]
    [ValidateNotNull]
    public object? ClientSecret { get; set; }

    /// <summary>Where the browser ends: an https address that a redirect pattern of the credential has.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [ValidateNotNull]
    public Uri? RedirectUri { get; set; }

    /// <summary>Waits on this machine for the browser to come back, instead of asking for the address.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    public SwitchParameter Listen { get; set; }

    /// <summary>Asks who signs in, where the browser knows somebody already.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// A vault of Microsoft.PowerShell.SecretManagement that keeps the sign-in, or with <see cref="Interactive"/> is to
    /// keep it.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = VaultSet)]
    [Parameter(ParameterSetName = InteractiveSet)]
    [AllowEmptyString]
    [Names]
    public string? Vault { get; set; }

    /// <summary>Id or name of the account. By default the only one the credentials reach.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AccountCompleter))]
    [Names("the only account that the credentials reach")]
    public string? Account { get; set; }

    /// <summary>Generation of the API; V4 by default.</summary>
    [Parameter]
    public FrameioApiVersion? ApiVersion { get; set; }

    /// <summary>The service's address: https, or http on loopback.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>Address of Adobe's sign-in service, for whatever signs in there.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? AuthorityUri { get; set; }

    /// <summary>
    /// What is given without a parameter's name, or piped: a secret by mistake, perhaps, which the binder would show.
    /// </summary>
    [Parameter(ValueFromPipeline = true, ValueFromRemainingArguments = true, DontShow = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Unnamed { get; set; }

    private protected override void Begin()
    {
        RefuseUnnamed();
        ConnectionEntries given = new(Connection);
        FrameioApiVersion version = ApiVersion
            ?? LanguagePrimitives.ConvertTo<FrameioApiVersion>(given["ApiVersion"] ?? $"{FrameioApiVersion.V4}");
        ApiGeneration generation = version == FrameioApiVersion.V2 ? ApiGeneration.V2 : ApiGeneration.V4;
        FrameioClientOptions options = new()
        {
            BaseUri = BaseUri ?? FrameioClientOptions.DefaultBaseUri,
            AuthorityUri = AuthorityUri ?? FrameioClientOptions.DefaultAuthorityUri,
            AdobeUri = AdobeUri ?? FrameioClientOptions.DefaultAdobeUri,
            UserAgent = $"FrameioPS/{GetType().Assembly.GetName().Version?.ToString(3)}",
        };
        FrameioCredential credential = SignIn(given, options);
        AdobeConnection? adobe = Adobe(credential, options);
        FrameioClient client = new(credential, options, generation);
        if (generation == ApiGeneration.V2)
        {
            WriteWarning(Errors.EndOfV2);
        }

        FrameioSession session =
            Await(stop => SessionOpener.OpenAsync(client, Watched(client), version, Account ?? given["Account"], stop));
        session.Adobe = adobe;
        WarnOfEnd(client);
        RunspaceSessions.SetDefault(session);
        WriteObject(session);
    }

    private protected override void Process() => RefuseUnnamed();

    private FrameioCredential SignIn(ConnectionEntries given, FrameioClientOptions options) => ParameterSetName switch
    {
        TokenSet => FrameioCredential.FromToken(RevealGiven(Token!, nameof(Token), TokenVariable)),
        CredentialSet => FrameioCredential.FromClient(Credential!.UserName, SecureText.Reveal(Credential.Password)),
        ConnectionSet =>
            Choose(given["Token"], given["ClientId"], given["ClientSecret"]) ?? throw Errors.IncompleteConnection(),
        InteractiveSet => SignInPerson(options),
        VaultSet => SignInFromVault(),
        _ => Choose(Variable(TokenVariable), Variable(ClientIdVariable), Variable(ClientSecretVariable))
            ?? throw Errors.NoCredential(),
    };

    private static FrameioCredential? Choose(string? token, string? clientId, string? clientSecret)
    {
        if (!string.IsNullOrWhiteSpace(token))
        {
            return FrameioCredential.FromToken(token!);
        }

        return string.IsNullOrWhiteSpace(clientId) || string.IsNullOrWhiteSpace(clientSecret)
            ? null
            : FrameioCredential.FromClient(clientId!, clientSecret!);
    }

    private void RefuseUnnamed()
    {
        if (Unnamed is not null)
        {
            throw Errors.NothingUnnamed(nameof(Token), Unnamed);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private static string RevealGiven(object given, string parameter, string variable) =>
        Columns.Unwrap(given) is SecureString secret
            ? SecureText.Reveal(secret)
            : throw Errors.NoSecureText(parameter, variable, given);
}
