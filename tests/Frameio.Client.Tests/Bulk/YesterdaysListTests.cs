using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Bulk.Roles;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk;

/// <summary>What a session has read before a command decides nothing that the command writes.</summary>
public class YesterdaysListTests : RolesTest
{
    private const string Kira = "kira@client.example";
    private const string Finn = "finn.o'neil@northlight.example";
    private const string New = "7d1f1c1e-7d1f-4c1e-8d1f-7d1f1c1e0001";

    private readonly AccountDirectory _directory = new(Studio.Account);

    public static TheoryData<ApiGeneration, PlaceKind> Places => new()
    {
        { ApiGeneration.V4, PlaceKind.Group },
        { ApiGeneration.V4, PlaceKind.Workspace },
        { ApiGeneration.V4, PlaceKind.Project },
        { ApiGeneration.V2, PlaceKind.Workspace },
        { ApiGeneration.V2, PlaceKind.Project },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_name_means_what_bears_it_now(ApiGeneration generation, PlaceKind kind)
    {
        string old = (await PlanAsync(generation, kind, Kira)).Place!.Id;

        Server.Load(Seeds.StudioWith(account => Renamed(account, kind)));

        Place now = (await PlanAsync(generation, kind, Kira)).Place!;
        Assert.Equal((New, NameOf(kind)), (now.Id, now.Name));
        Assert.NotEqual(old, now.Id);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_was_not_there_is_looked_for_again(ApiGeneration generation, PlaceKind kind)
    {
        Server.Load(Seeds.StudioWith(account => Without(account, kind)));
        Assert.Equal(AccessStatus.Failed, (await PlanAsync(generation, kind, Kira)).Outcome?.Status);

        Server.Load(Seeds.Studio);

        Assert.Null((await PlanAsync(generation, kind, Kira)).Outcome?.Error);
    }

    [Theory]
    [InlineData(PlaceKind.Group)]
    [InlineData(PlaceKind.Workspace)]
    [InlineData(PlaceKind.Project)]
    public async Task Somebody_who_is_reactivated_after_a_failure_is_no_longer_refused(PlaceKind kind)
    {
        string id = Server.State.UserId(Finn);
        Server.State.SetUserActive(id, active: false);
        Assert.Equal(FrameioErrorKind.UserDeactivated, (await PlanAsync(kind, Finn)).Outcome?.Error?.Kind);

        Server.State.SetUserActive(id, active: true);

        Assert.Equal(AccessStatus.WouldAdd, (await PlanAsync(kind, Finn)).Change?.Would);
    }

    [Theory]
    [InlineData(PlaceKind.Group)]
    [InlineData(PlaceKind.Workspace)]
    [InlineData(PlaceKind.Project)]
    public async Task An_address_means_whoever_has_it_now(PlaceKind kind)
    {
        string? old = (await PlanAsync(kind, Kira)).Subject?.Id;

        Server.Load(Seeds.StudioWith(account => account with
        {
            Users =
            [
                .. account.Users.Select(user => user.Email == Kira ? user with { Email = "kira.old@x.example" } : user),
                new SeedUser { Id = New, Email = Kira },
            ],
        }));

        Assert.NotEqual(New, old);
        Assert.Equal(New, (await PlanAsync(kind, Kira)).Subject?.Id);
    }

    [Fact]
    public async Task A_group_that_is_synced_no_more_takes_people()
    {
        Assert.Equal(
            FrameioErrorKind.GroupNotManagedHere,
            (await PlanAsync(ApiGeneration.V4, PlaceKind.Group, Kira, Studio.AdobeSync)).Outcome?.Error?.Kind);

        Server.Load(Seeds.StudioWith(account => account with
        {
            Groups =
            [
                .. account.Groups.Where(group => group.Id != Studio.AdobeSync),
                new SeedGroup { Id = Studio.AdobeSync, Name = "Own now" },
            ],
        }));

        Assert.NotNull((await PlanAsync(ApiGeneration.V4, PlaceKind.Group, Kira, Studio.AdobeSync)).Change);
    }

    [Theory]
    [InlineData(ApiGeneration.V4, PlaceKind.Group, "v4AddGroupUsers", "v4ListGroups")]
    [InlineData(ApiGeneration.V4, PlaceKind.Workspace, "v4SetWorkspaceUserRole", "v4ListWorkspaces")]
    [InlineData(ApiGeneration.V4, PlaceKind.Project, "v4SetProjectUserRole", "v4ListAccountProjects")]
    [InlineData(ApiGeneration.V2, PlaceKind.Workspace, "v2AddTeamMember", "v2ListAccountTeams")]
    [InlineData(ApiGeneration.V2, PlaceKind.Project, "v2AddCollaborator", "v2ListSharedProjects")]
    [InlineData(ApiGeneration.V4, PlaceKind.Workspace, "v4ListWorkspaceUsers", "v4ListWorkspaces")]
    [InlineData(ApiGeneration.V2, PlaceKind.Workspace, "v2ListTeamMembers", "v2ListAccountTeams")]
    public async Task A_404_about_an_id_from_a_list_makes_the_list_old(
        ApiGeneration generation, PlaceKind kind, string operation, string list)
    {
        using (KindRun run = Start(generation, kind))
        {
            // A group is asked for before its absence is believed.
            Break(operation, new StatusFault { Code = 404 }, times: null);
            Break("v4GetGroup", new StatusFault { Code = 404 }, times: null);
            Assert.Equal(AccessStatus.Failed, (await EndAsync(run, Row(kind, Kira, place: null))).Status);
        }

        int readings = Calls(list).Count;
        ListAge lookup = ListAge.ForLookup(AccountDirectory.Mark());
        await FindAsync(generation, kind, lookup);
        await FindAsync(generation, kind, lookup);

        Assert.True(Calls(list).Count > readings, $"{list} was not read again");
        int once = Calls(list).Count;
        await FindAsync(generation, kind, lookup);
        Assert.Equal(once, Calls(list).Count);
    }

    [Fact]
    public async Task Nor_is_the_list_read_for_each_row_that_meets_a_404()
    {
        Break("v4SetWorkspaceUserRole", new StatusFault { Code = 404 }, times: null);
        List<Outcome> outcomes = [];
        using (KindRun run = Start(ApiGeneration.V4, PlaceKind.Workspace))
        {
            foreach (string email in new[] { Kira, Finn, "elena@northlight.example" })
            {
                InputRow row = new() { Number = 1, Place = DailiesWorkspace, Subject = email, Role = "viewer" };
                outcomes.AddRange(await run.TakeAsync(row, Cancellation));
            }

            outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        }

        Assert.Equal([404, 404, 404], outcomes.Select(outcome => outcome.Error?.StatusCode));
        Assert.Single(Calls("v4ListAccountUsers"));
        Assert.Single(Calls("v4ListWorkspaces"));
    }

    private static string NameOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Group => "Producers",
        PlaceKind.Workspace => DailiesWorkspace,
        _ => Finale,
    };

    private static InputRow Row(PlaceKind kind, string user, string? place) =>
        new() { Number = 1, Place = place ?? NameOf(kind), Subject = user };

    private static SeedAccount Renamed(SeedAccount account, PlaceKind kind) => kind switch
    {
        PlaceKind.Group => account with
        {
            Groups =
            [
                .. account.Groups.Select(group => group.Name == NameOf(kind) ? group with { Name = "Old" } : group),
                new SeedGroup { Id = New, Name = NameOf(kind) },
            ],
        },
        PlaceKind.Workspace => account with
        {
            Workspaces =
            [
                .. account.Workspaces.Select(
                    workspace => workspace.Name == NameOf(kind) ? workspace with { Name = "Old" } : workspace),
                new SeedWorkspace { Id = New, Name = NameOf(kind) },
            ],
        },
        _ => Projects(account, projects =>
        [
            .. projects.Select(project => project.Name == NameOf(kind) ? project with { Name = "Old" } : project),
            new SeedProject { Id = New, Name = NameOf(kind) },
        ]),
    };

    private static SeedAccount Without(SeedAccount account, PlaceKind kind) => kind switch
    {
        PlaceKind.Group => account with { Groups = [] },
        PlaceKind.Workspace => account with { Workspaces = [.. account.Workspaces.Skip(1)] },
        _ => Projects(account, projects => [.. projects.Where(project => project.Name != NameOf(kind))]),
    };

    private static SeedAccount Projects(
        SeedAccount account, Func<IReadOnlyList<SeedProject>, IReadOnlyList<SeedProject>> change) => account with
        {
            Workspaces =
            [
                account.Workspaces[0] with { Projects = change(account.Workspaces[0].Projects) },
                .. account.Workspaces.Skip(1),
            ],
        };

    private static async Task<Outcome> EndAsync(KindRun run, InputRow row)
    {
        List<Outcome> outcomes = [.. await run.TakeAsync(row, Cancellation)];
        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        return Assert.Single(outcomes);
    }

    private KindRun Start(ApiGeneration generation, PlaceKind kind) =>
        new(new AccessKind(kind), ClientOf(generation), _directory, AccessChange.Grant);

    private Task<Plan> PlanAsync(PlaceKind kind, string user) => PlanAsync(ApiGeneration.V4, kind, user);

    private async Task<Plan> PlanAsync(ApiGeneration generation, PlaceKind kind, string user, string? place = null)
    {
        using KindRun run = Start(generation, kind);
        Planned planned = await run.PlanAsync(Row(kind, user, place), Cancellation);
        return new Plan(
            planned.Change,
            planned.Outcome,
            planned.Change?.Place ?? planned.Outcome?.Place,
            planned.Change?.Subject ?? planned.Outcome?.Subject);
    }

    private async Task FindAsync(ApiGeneration generation, PlaceKind kind, ListAge age)
    {
        FrameioClient client = ClientOf(generation);
        switch (kind)
        {
            case PlaceKind.Group:
                await _directory.FindGroupAsync(client, NameOf(kind), age, Cancellation);
                break;
            case PlaceKind.Workspace:
                await _directory.FindWorkspaceAsync(client, NameOf(kind), age, Cancellation);
                break;
            default:
                await _directory.FindProjectAsync(client, NameOf(kind), null, age, Cancellation);
                break;
        }
    }

    private sealed record Plan(Change? Change, Outcome? Outcome, Place? Place, Subject? Subject);
}
