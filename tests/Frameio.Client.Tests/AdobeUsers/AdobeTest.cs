using Frameio.Client.AdobeUsers;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>
/// A sandbox, a client of Frame.io, and one of the organisation's people; at the end it is looked whether anything was
/// sent that must never be.
/// </summary>
public abstract class AdobeTest : SandboxTest
{
    protected const string Org = "5E0A1C2B66F1@AdobeOrg";
    protected const string Profile = "Frame.io Enterprise";
    protected const string New = "new@freelance.example";
    protected const string Nora = "nora@northlight.example";

    private readonly List<AdobeOrganization> _organizations = [];

    /// <summary>The organisation, watched by <see cref="SandboxTest.Watcher"/>.</summary>
    protected AdobeOrganization Adobe { get; private set; } = null!;

    /// <summary>The organisation as the service has it.</summary>
    protected OrganizationSnapshot There => Server.State.Snapshot().Organizations.Single();

    protected IReadOnlyList<string> Licensed => There.Group(Profile).Members;

    protected override Seed InitialSeed => Seeds.StudioWith(account => account with { Adobe = Change(account.Adobe!) });

    /// <summary>The requests that carried commands.</summary>
    protected int Actions => Calls("umapiAction").Count;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Adobe = ConnectAdobe();
    }

    public override async ValueTask DisposeAsync()
    {
        _organizations.ForEach(organization => organization.Dispose());
        IEnumerable<string> steps = Log.SelectMany(entry => entry.Steps ?? []);
        Assert.DoesNotContain(steps, step => step is "remove:all" or "removeFromOrg:deleteAccount");
        Assert.All(There.Created, made => Assert.Equal(1, made.Value));
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>How a class of tests wants the organisation.</summary>
    protected virtual SeedOrganization Change(SeedOrganization organization) => organization;

    /// <summary>An organisation with so many licences for Frame.io.</summary>
    protected static SeedOrganization WithQuota(SeedOrganization organization, int? quota) => organization with
    {
        Profiles = [organization.Profiles[0] with { Quota = quota }, .. organization.Profiles.Skip(1)],
    };

    /// <summary>Another client of the organisation, watched as well.</summary>
    protected AdobeOrganization ConnectAdobe(
        string clientId = Studio.ClientId, string secret = Studio.ClientSecret, string org = Org)
    {
        FrameioCredential credential = FrameioCredential.FromAdobeClient(clientId, secret);
        AdobeService service = new(Server.BaseAddress, clientId);
        AdobeOrganization.PacingOf(PacingRegistry.Shared, service, credential).Owner.Window = Minute;
        AdobeOrganization organization = new(credential, org, new FrameioClientOptions
        {
            AdobeUri = Server.BaseAddress,
            AuthorityUri = Server.BaseAddress,
        });
        _organizations.Add(organization);
        return organization.WatchedBy(Watcher);
    }

    /// <summary>A user whom the account lists, by address.</summary>
    protected UserSnapshot? Listed(string email) =>
        Server.State.Snapshot().Accounts[0].Users.SingleOrDefault(user => user.Email == email);
}
