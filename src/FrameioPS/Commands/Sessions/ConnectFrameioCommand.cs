using System.Collections;
using System.Management.Automation;
using System.Net;
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
public sealed class ConnectFrameioCommand : FrameioCmdlet
{
    private const string EnvironmentSet = "Environment";
    private const string TokenSet = "Token";
    private const string CredentialSet = "ClientCredential";
    private const string ConnectionSet = "Connection";

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

    /// <summary>Address of Adobe's sign-in service, for client credentials.</summary>
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
        FrameioApiVersion version = ApiVersion
            ?? LanguagePrimitives.ConvertTo<FrameioApiVersion>(Entry("ApiVersion") ?? $"{FrameioApiVersion.V4}");
        ApiGeneration generation = version == FrameioApiVersion.V2 ? ApiGeneration.V2 : ApiGeneration.V4;
        FrameioClientOptions options = new()
        {
            BaseUri = BaseUri ?? FrameioClientOptions.DefaultBaseUri,
            AuthorityUri = AuthorityUri ?? FrameioClientOptions.DefaultAuthorityUri,
            UserAgent = $"FrameioPS/{GetType().Assembly.GetName().Version?.ToString(3)}",
        };
        FrameioClient client = new(SignIn(), options, generation);
        if (generation == ApiGeneration.V2)
        {
            WriteWarning(Errors.EndOfV2);
        }

        FrameioSession session =
            Await(stop => SessionOpener.OpenAsync(client, Watched(client), version, Account ?? Entry("Account"), stop));
        RunspaceSessions.SetDefault(session);
        WriteObject(session);
    }

    private protected override void Process() => RefuseUnnamed();

    private FrameioCredential SignIn() => ParameterSetName switch
    {
        TokenSet => Columns.Unwrap(Token) is SecureString token
            ? FrameioCredential.FromToken(Reveal(token))
            : throw Errors.NoSecureToken(Token!),
        CredentialSet => FrameioCredential.FromClient(Credential!.UserName, Reveal(Credential.Password)),
        ConnectionSet =>
            Choose(Entry("Token"), Entry("ClientId"), Entry("ClientSecret")) ?? throw Errors.IncompleteConnection(),
        _ => Choose(Variable("FRAMEIO_TOKEN"), Variable("FRAMEIO_CLIENT_ID"), Variable("FRAMEIO_CLIENT_SECRET"))
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

    private string? Entry(string name)
    {
        object? value = Columns.Unwrap(Connection) switch
        {
            null => null,
            IDictionary table => Find(table, name),
            PSCustomObject => PSObject.AsPSObject(Connection!).Properties[name]?.Value,
            _ => throw Errors.NoConnection(Connection!),
        };
        return Columns.Unwrap(value) switch
        {
            null => null,
            SecureString secret => Reveal(secret),

            // Azure gives an optional field that nobody has filled in as an empty text.
            var other => other.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        };
    }

    // Key by key: a dictionary made by somebody else's code need not ignore case.
    private static object? Find(IDictionary table, string name) => table.Keys.Cast<object>()
        .FirstOrDefault(key => string.Equals(key as string, name, StringComparison.OrdinalIgnoreCase)) is { } key
        ? table[key]
        : null;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private static string Reveal(SecureString secret) => new NetworkCredential(string.Empty, secret).Password;
}
