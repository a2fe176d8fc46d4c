using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>The rehearsal says of each row what the run then does, and sends nothing.</summary>
public class RehearsalTests : RolesTest
{
    private const string Ben = "ben@northlight.example";
    private const string Chloe = "chloe@northlight.example";
    private const string Dev = "dev.patel@northlight.example";
    private const string Finn = "finn.o'neil@northlight.example";
    private const string Grace = "grace+dailies@agency.example";
    private const string Hugo = "hugo+it's@agency.example";
    private const string Ines = "ines@agency.example";
    private const string Jonas = "jonas@northlight.example";
    private const string Kira = "kira@client.example";
    private const string Stranger = "new.person@client.example";

    public static TheoryData<ApiGeneration, RolePlace, AccessChange> Kinds =>
    [
        .. from generation in Enum.GetValues<ApiGeneration>()
           from place in Enum.GetValues<RolePlace>()
           from change in Enum.GetValues<AccessChange>()
           select (generation, place, change),
    ];

    protected override Seed InitialSeed => Seeds.StudioWith(account => account with
    {
        Workspaces =
        [
            account.Workspaces[0] with
            {
                Groups = [new SeedGroupRole { Group = "Group O'Neil", Role = "commenter" }],
                Members = [.. account.Workspaces[0].Members, new SeedWorkspaceMember { User = Hugo, Removed = true }],
            },
            .. account.Workspaces.Skip(1),
        ],
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_says_of_each_row_what_the_run_then_does(
        ApiGeneration generation, RolePlace place, AccessChange change)
    {
        RoleRow[] rows = [.. Rows(generation, place, change)];

        List<Outcome> rehearsed = await RehearseAsync(generation, place, change, rows);

        Assert.Empty(Writes);
        Assert.Empty(Server.State.Mails);
        List<Outcome> done = await RunAsync(generation, place, change, rows);
        Assert.All(rehearsed.Zip(done), pair => RequireSame(pair.First, pair.Second));
        Assert.NotEmpty(Writes);
        RequireAllKinds(generation, place, change, [.. Statuses(rehearsed)]);
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_do_so_in_the_rehearsal_too()
    {
        RoleRow[] rows = [new(Finale, Kira, "viewer"), new(Finale, Grace), new(Finale, Kira, "editor")];

        List<Outcome> rehearsed = await RehearseAsync(
            ApiGeneration.V4, RolePlace.Project, AccessChange.Grant, rows);

        Assert.Equal([AccessStatus.Failed, AccessStatus.WouldAdd, AccessStatus.Failed], Statuses(rehearsed));
        List<Outcome> done = await AddAsync(ApiGeneration.V4, RolePlace.Project, rows);
        Assert.Equal(rehearsed.Select(outcome => outcome.Reason), done.Select(outcome => outcome.Reason));
    }

    private Task<List<Outcome>> RehearseAsync(
        ApiGeneration generation, RolePlace place, AccessChange change, IEnumerable<RoleRow> rows) =>
        RunAsync(generation, place, change, rows, new RunOptions { IsRehearsal = true });

    private static void RequireSame(Outcome rehearsed, Outcome done)
    {
        AccessStatus[] expected = rehearsed.Status switch
        {
            AccessStatus.WouldAdd => [AccessStatus.Added],
            AccessStatus.WouldChange => [AccessStatus.Changed],

            // Only V2's answer tells whoever was there from whoever never was.
            AccessStatus.WouldRemove when done.Status is AccessStatus.AlreadyRemoved or AccessStatus.NotFound =>
                [done.Status],
            AccessStatus.WouldRemove => [AccessStatus.Removed],
            AccessStatus.WouldInvite => [AccessStatus.Invited, AccessStatus.Added],
            _ => [rehearsed.Status],
        };
        Assert.Contains(done.Status, expected);
        Assert.Equal(rehearsed.PreviousRole, done.PreviousRole);
        Assert.Equal(rehearsed.Via, done.Via);
        if (rehearsed.Status == done.Status)
        {
            Assert.Equal(rehearsed.Reason, done.Reason);
        }
    }

    private static IEnumerable<RoleRow> Rows(ApiGeneration generation, RolePlace place, AccessChange change)
    {
        string name = place == RolePlace.Workspace ? DailiesWorkspace : Studio.Pilot;
        string? role = (change, generation, place) switch
        {
            (AccessChange.Revoke, _, _) or (_, ApiGeneration.V2, RolePlace.Project) => null,
            (_, ApiGeneration.V2, _) => "team_manager",
            _ => "viewer",
        };
        string[] people = [Ben, Chloe, Dev, Ines, Grace, Jonas, Finn, Hugo, Kira, Stranger, Ines, Studio.Oskar];

        // V2 doesn't list who is deactivated, so only the answer tells.
        bool areAllKnown = generation == ApiGeneration.V4 || change == AccessChange.Revoke;
        return people.Where(person => areAllKnown || person != Jonas)
            .Select(person => new RoleRow(name, person, role))
            .Append(new RoleRow("Nowhere", Kira, role));
    }

    // Each kind that there is is among them, so that none is held against nothing.
    private static void RequireAllKinds(
        ApiGeneration generation, RolePlace place, AccessChange change, HashSet<AccessStatus> said)
    {
        IEnumerable<AccessStatus> kinds = (generation, place, change) switch
        {
            (ApiGeneration.V2, RolePlace.Workspace, AccessChange.Grant) =>
                [AccessStatus.WouldChange, AccessStatus.WouldInvite],
            (ApiGeneration.V2, RolePlace.Project, AccessChange.Grant) =>
                [AccessStatus.AlreadyMember, AccessStatus.Invited, AccessStatus.WouldInvite],
            (ApiGeneration.V2, RolePlace.Workspace, _) => [AccessStatus.WouldRemove],
            (ApiGeneration.V2, _, _) => [AccessStatus.WouldRemove, AccessStatus.NotFound],
            (_, RolePlace.Workspace, AccessChange.Grant) => [AccessStatus.WouldAdd, AccessStatus.WouldChange],
            (_, _, AccessChange.Grant) => [AccessStatus.WouldAdd, AccessStatus.WouldChange],
            _ => [AccessStatus.WouldRemove, AccessStatus.Inherited, AccessStatus.NotMember],
        };
        Assert.Superset(kinds.Concat([AccessStatus.Duplicate, AccessStatus.Failed]).ToHashSet(), said);
    }
}
