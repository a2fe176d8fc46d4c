using System.Runtime.CompilerServices;
using System.Text.Json;
using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.AdobeUsers;

/// <summary>
/// The people of an Adobe organisation, by Adobe's User Management API. Safe to use from several threads; make one for
/// each credential and organisation, and keep it.
/// </summary>
public sealed class AdobeOrganization : IDisposable
{
    /// <summary>Commands in a call. Source: the vendor's reference.</summary>
    internal const int MostCommands = 10;

    private const string Root = "/v2/usermanagement";

    // The limits of each client. Source: the vendor's reference, page by page.
    private static readonly Operation _users = new(HttpMethod.Get, Root + "/users/{org}/{page}", 25);
    private static readonly Operation _user = new(HttpMethod.Get, Root + "/organizations/{org}/users/{email}", 25)
    {
        NotFound = FrameioErrorKind.UserNotFound,
    };

    private static readonly Operation _members = new(HttpMethod.Get, Root + "/users/{org}/{page}/{group}", 25)
    {
        NotFound = FrameioErrorKind.GroupNotFound,
    };

    private static readonly Operation _groups = new(HttpMethod.Get, Root + "/groups/{org}/{page}", 5);
    private static readonly Operation _action = new(HttpMethod.Post, Root + "/action/{org}", 10)
    {
        IsRepeatable = false,
    };

    private readonly CallContext _context;
    private readonly TokenSource _tokens;
    private readonly bool _isOwner;

    /// <summary>Creates a client of an organisation. Nothing is sent until the first call.</summary>
    /// <param name="credential">
    /// What it signs in with: <see cref="FrameioCredential.FromAdobeClient(string, string)"/>.
    /// </param>
    /// <param name="id">The organisation (<c>…@AdobeOrg</c>).</param>
    /// <param name="options">Where it sends its calls and how long it waits for them.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidBaseUri"/>.</exception>
    public AdobeOrganization(FrameioCredential credential, string id, FrameioClientOptions? options = null)
    {
        FrameioClientOptions chosen = options ?? new FrameioClientOptions();
        ServiceUri.RequireOrigin(chosen.AdobeUri, "The address of Adobe's User Management API");
        ServiceUri.RequireOrigin(chosen.AuthorityUri, "The authority");
        Id = id;
        AdobeService service = new(chosen.AdobeUri, credential.ClientId ?? string.Empty);
        _tokens = credential.CreateSource(chosen);
        PacingScope pacing = PacingOf(chosen.Pacing, service, credential);
        _context = new CallContext(new ServiceTransport(service, pacing, chosen, _tokens), observer: null);
        _isOwner = true;
    }

    private AdobeOrganization(AdobeOrganization other, IExchangeObserver observer) =>
        (Id, _tokens, _context) = (other.Id, other._tokens, new CallContext(other._context.Transport, observer));

    /// <summary>The organisation (<c>…@AdobeOrg</c>).</summary>
    public string Id { get; }

    /// <summary>The organisation that an account's people come from.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.NotManagedByAdobe"/>: they come from none.
    /// </exception>
    public static string IdOf(FrameioAccount account) => string.IsNullOrWhiteSpace(account.AdobeId)
        ? throw new FrameioException(
            FrameioErrorKind.NotManagedByAdobe,
            $"The account '{account}' belongs to no Adobe organisation: Frame.io manages its people itself. Invite "
                + "them in the web app, under the account's settings.")
        : account.AdobeId!;

    /// <summary>The same with somebody watching its calls. Shares everything else; needs no disposal.</summary>
    public AdobeOrganization WatchedBy(IExchangeObserver observer) => new(this, observer);

    /// <summary>All product profiles and user groups.</summary>
    public IAsyncEnumerable<AdobeGroup> ListGroupsAsync(CancellationToken cancellationToken = default) =>
        AdobePages.ReadAsync(
            _context.Transport,
            page => _context.Call(_groups, Id, $"{page}"),
            page => page.Groups,
            AdobeJson.Default.AdobeGroupItem,
            item => item.ToGroup(),
            cancellationToken);

    /// <summary>Everybody in the organisation, page by page.</summary>
    public IAsyncEnumerable<AdobeUser> ListUsersAsync(CancellationToken cancellationToken = default) =>
        ReadUsersAsync(page => _context.Call(_users, Id, $"{page}"), cancellationToken);

    /// <summary>The members of a product profile or user group, page by page.</summary>
    public IAsyncEnumerable<AdobeUser> ListMembersAsync(string group, CancellationToken cancellationToken = default) =>
        ReadUsersAsync(page => _context.Call(_members, Id, $"{page}", group), cancellationToken);

    /// <summary>The members of a product profile for whom there is no licence, page by page.</summary>
    public IAsyncEnumerable<AdobeUser> ListWithoutLicenseAsync(
        string profile, CancellationToken cancellationToken = default) => ReadUsersAsync(
            page => _context.Call(_members, Id, $"{page}", profile).WithQuery(
                new Dictionary<string, string> { ["status"] = "inactive" }),
            cancellationToken);

    /// <summary>The person of an address, whatever its case; null where nobody has it.</summary>
    public async Task<AdobeUser?> FindUserAsync(string email, CancellationToken cancellationToken = default)
    {
        Call call = _context.Call(_user, Id, email);
        try
        {
            Answer answer = await _context.Transport.ExchangeAsync(call, cancellationToken);
            return answer.Status == 200 && answer.Read(AdobeJson.Default.AdobeUserAnswer)?.User?.ToUser() is { } user
                ? user
                : throw answer.Unreadable(call);
        }
        catch (FrameioException nobody) when (nobody is { Kind: FrameioErrorKind.UserNotFound, StatusCode: 404 })
        {
            return null;
        }
    }

    /// <summary>
    /// The product profile that gives Frame.io: the one of that name, or the only one whose product is Frame.io.
    /// </summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.AdobeProfileNotFound"/> or <see cref="FrameioErrorKind.AdobeProfileAmbiguous"/>.
    /// </exception>
    public async Task<AdobeGroup> FindProfileAsync(
        string? name = null, CancellationToken cancellationToken = default) =>
        AdobeProfiles.Choose(await ListGroupsAsync(cancellationToken).ReadAllAsync(cancellationToken), name);

    /// <summary>The licences of each product profile of Frame.io.</summary>
    public async IAsyncEnumerable<FrameioLicense> ListLicensesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        FrameioList<AdobeGroup> groups = await ListGroupsAsync(cancellationToken).ReadAllAsync(cancellationToken);
        foreach (AdobeGroup profile in groups.Where(group => group.IsFrameioProfile))
        {
            FrameioList<AdobeUser> without =
                await ListWithoutLicenseAsync(profile.Name, cancellationToken).ReadAllAsync(cancellationToken);
            yield return new FrameioLicense
            {
                Profile = profile.Name,
                Product = profile.ProductName,
                Quota = profile.LicenseQuota,
                Assigned = profile.MemberCount,
                WithoutLicense = without.Count,
                Left = profile.LicensesLeft,
            };
        }

        // What is missing in a list that isn't whole may have licences too.
        if (groups.Gap is { } gap)
        {
            throw gap;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOwner)
        {
            _context.Transport.Dispose();
            (_tokens as IDisposable)?.Dispose();
        }
    }

    /// <summary>Carries commands out, ten at most and each about another person.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="sending">Told right before they go out; it prevents that by throwing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="FrameioException">
    /// Nothing was done; or it is unknown what was (<see cref="FrameioErrorKind.OutcomeUnknown"/>,
    /// <see cref="FrameioErrorKind.ServerFault"/>).
    /// </exception>
    internal Task<IReadOnlyList<AdobeVerdict>> ActAsync(
        IReadOnlyList<AdobeCommand> commands, Action? sending, CancellationToken cancellationToken) =>
        SendAsync(_context.Call(_action, Id).Telling(sending), commands, cancellationToken);

    /// <summary>
    /// Has the service look at commands without carrying them out. It sees neither who is missing, nor who is there,
    /// nor how many licences are left. Source: the vendor's reference.
    /// </summary>
    internal Task<IReadOnlyList<AdobeVerdict>> TestAsync(
        IReadOnlyList<AdobeCommand> commands, CancellationToken cancellationToken)
    {
        Operation test = _action with { IsWrite = false, IsRepeatable = true };
        Call call = _context.Call(test, Id).WithQuery(new Dictionary<string, string> { ["testOnly"] = "true" });
        return SendAsync(call, commands, cancellationToken);
    }

    /// <summary>How long so many calls that carry commands take at the service's rate.</summary>
    internal TimeSpan TimeToAct(int calls) => _context.TimeFor(_action, calls);

    /// <summary>How long so many pages of members take at the service's rate.</summary>
    internal TimeSpan TimeToList(int pages) => _context.TimeFor(_members, pages);

    /// <summary>A length that is documented for the service's minute, as long as that minute is here.</summary>
    internal TimeSpan Scale(TimeSpan documented) => _context.Transport.Pacing.Owner.Scale(documented);

    /// <summary>Waits until a call without an answer has been applied or never will be.</summary>
    internal Task SettleAsync(CancellationToken cancellationToken) => _context.SettleAsync(cancellationToken);

    /// <summary>The buckets of a client, apart from those it has at Frame.io where both are at one address.</summary>
    internal static PacingScope PacingOf(PacingRegistry registry, AdobeService service, FrameioCredential credential) =>
        new(registry, service, $"adobe {credential.OwnerKey}");

    private async Task<IReadOnlyList<AdobeVerdict>> SendAsync(
        Call call, IReadOnlyList<AdobeCommand> commands, CancellationToken cancellationToken)
    {
        List<AdobeCommandItem> items = [.. commands.Select((command, index) => command.ToItem(index))];
        Call whole = call.WithBare(items, AdobeJson.Default.ListAdobeCommandItem);
        Answer answer = await _context.Transport.ExchangeAsync(whole, cancellationToken);
        return AdobeActions.Read(answer, commands, _tokens.Redact) ?? throw answer.Unreadable(whole);
    }

    private IAsyncEnumerable<AdobeUser> ReadUsersAsync(Func<int, Call> call, CancellationToken cancellationToken) =>
        AdobePages.ReadAsync(
            _context.Transport,
            call,
            page => page.Users,
            AdobeJson.Default.AdobeUserItem,
            item => item.ToUser(),
            cancellationToken);
}
