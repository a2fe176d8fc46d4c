using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Bulk.Journal;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>The same command with the same journal goes on where it ended, and sends no second mail.</summary>
public sealed class RoleJournalTests : RolesTest, IDisposable
{
    private static readonly string[] _known =
    [
        "finn.o'neil@northlight.example",
        "hugo+it's@agency.example",
        "kira@client.example",
        "Grace+Dailies@agency.example",
    ];

    private static readonly FrameioProject _finale = new() { Id = Studio.FinaleRestricted, Name = Finale };

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("roles");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task What_is_confirmed_costs_no_call(ApiGeneration generation, RolePlace place)
    {
        foreach (AccessChange change in new[] { AccessChange.Grant, AccessChange.Revoke })
        {
            List<RoleRow> rows = [.. Rows(generation, place, change)];
            List<string> first = Ends(await RunWithJournalAsync(generation, place, change, rows));
            JournalNotes.BreakOff(PathOf(generation, place, change));
            int mails = Server.State.Mails.Count;
            Server.Log.Clear();

            List<string> second = Ends(await RunWithJournalAsync(generation, place, change, rows));

            Assert.Equal(first, second);
            Assert.Empty(Writes);
            Assert.Equal(mails, Server.State.Mails.Count);
            Assert.DoesNotContain(
                Log,
                call =>
                    call.Operation is "v2ListTeamMembers" or "v2ListCollaborators"
                        or "v4ListWorkspaceUsers" or "v4ListProjectUsers");
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_run_that_is_stopped_goes_on_with_what_was_not_confirmed(
        ApiGeneration generation, RolePlace place)
    {
        // What is held when the run ends never gets as far as being applied.
        List<RoleRow> rows = [.. Rows(generation, place, AccessChange.Grant)];
        Break(AddCall(generation, place), new DelayFault { Ms = 60_000 }, times: null, skip: rows.Count / 2);
        using (RunJournal journal = Open(generation, place, AccessChange.Grant))
        {
            using KindRun run =
                Start(generation, place, AccessChange.Grant, new RunOptions { Journal = journal });
            (List<Outcome> outcomes, int count) = await run.SubmitAllAsync(rows, Cancellation);
            await using IAsyncEnumerator<Outcome> rest =
                run.CompleteAsync(Cancellation).GetAsyncEnumerator(Cancellation);
            while (outcomes.Count < rows.Count / 2 && await rest.MoveNextAsync())
            {
                outcomes.Add(rest.Current);
            }

            outcomes = RoleRun.RequireOneEndEach([.. outcomes, .. run.Abandon()], count);
            Assert.Equal(
                rows.Count - (rows.Count / 2),
                outcomes.Count(outcome => outcome.Error?.Kind == FrameioErrorKind.Stopped));
        }

        Server.Faults.Clear();
        ILookup<bool, string> hasEnd = File.ReadLines(PathOf(generation, place, AccessChange.Grant)).Skip(1)
            .ToLookup(line => line.Contains("\"status\"", StringComparison.Ordinal));
        int underWay = hasEnd[false].Count() - hasEnd[true].Count();
        List<Outcome> second = await RunWithJournalAsync(generation, place, AccessChange.Grant, rows);

        // Whether an invitation to a team went out can't be found out.
        bool isUnseen = (generation, place) == (ApiGeneration.V2, RolePlace.Workspace);
        List<Outcome> failed = [.. second.Where(outcome => outcome.Error is not null)];
        Assert.All(failed, outcome => Assert.Equal(FrameioErrorKind.OutcomeUnknown, outcome.Error!.Kind));
        Assert.Equal(isUnseen ? underWay : 0, failed.Count);
        Assert.Equal(rows.Count - failed.Count, Writes.Count(call => call.Fault is null));
        Assert.All(Server.State.Mails.CountBy(mail => mail.To), mails => Assert.Equal(1, mails.Value));
        Assert.Equal(second.Count(outcome => outcome.Status == AccessStatus.Invited), Server.State.Mails.Count);
    }

    [Theory]
    [InlineData(RolePlace.Workspace, true)]
    [InlineData(RolePlace.Project, false)]
    public async Task Nobody_is_invited_twice_by_the_runs_after_one_that_came_to_its_end(
        RolePlace place, bool isFromJournal)
    {
        List<RoleRow> rows = [.. Rows(ApiGeneration.V2, place, AccessChange.Grant).Take(16)];
        await RunWithJournalAsync(ApiGeneration.V2, place, AccessChange.Grant, rows);

        for (int run = 0; run < 2; run++)
        {
            List<Outcome> again = await RunWithJournalAsync(ApiGeneration.V2, place, AccessChange.Grant, rows);

            // The invitations to projects are listed; of those to teams only the journal knows.
            Assert.All(again, outcome => Assert.Equal(
                (AccessStatus.Invited, isFromJournal), (outcome.Status, outcome.IsFromJournal)));
        }

        Assert.Equal(16, Server.State.Mails.Count);
        Assert.Equal(16, Writes.Count);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task An_invitation_that_can_not_be_noted_does_not_go_out(RolePlace place)
    {
        RunJournal journal = Open(ApiGeneration.V2, place, AccessChange.Grant);
        using KindRun run =
            Start(ApiGeneration.V2, place, AccessChange.Grant, new RunOptions { Journal = journal });
        (List<Outcome> outcomes, int count) = await run.SubmitAllAsync(
            Enumerable.Range(1, 200).Select(number => new RoleRow(Unique(place), $"stranger{number}@client.example")),
            Cancellation);
        journal.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(
            async () => await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));

        RoleRun.RequireOneEndEach([.. outcomes, .. run.Abandon()], count);
        Assert.Empty(Server.State.Mails);
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, "member", "team_manager")]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, null, "team_manager")]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace, "viewer", "editor")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, null, "viewer")]
    public async Task Another_role_later_is_not_confirmed_by_the_one_before(
        ApiGeneration generation, RolePlace place, string? one, string other)
    {
        RoleRow row = new(Unique(place), _known[0], one);
        await RunWithJournalAsync(generation, place, AccessChange.Grant, [row]);
        await RunWithJournalAsync(generation, place, AccessChange.Grant, [row]);
        Assert.Single(Writes);
        string? before = await ListedRoleAsync(generation, place, _known[0]);

        Outcome changed = Assert.Single(
            await RunWithJournalAsync(generation, place, AccessChange.Grant, [row with { Role = other }]));

        Assert.Equal((AccessStatus.Changed, other), (changed.Status, changed.Grant!.Role));
        Assert.Equal(before, changed.PreviousRole);
        Assert.Equal(2, Writes.Count);
    }

    // As the service spells it in its list.
    private async Task<string?> ListedRoleAsync(ApiGeneration generation, RolePlace place, string email) =>
        place == RolePlace.Workspace
            ? (await ClientOf(generation).Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation)
                .SingleAsync(member => member.Email == email, Cancellation)).Role
            : (await ClientOf(generation).Projects.ListCollaboratorsAsync(Studio.Account, _finale, Cancellation)
                .SingleAsync(collaborator => collaborator.Email == email, Cancellation)).Role;

    public void Dispose() => _folder.Delete(recursive: true);

    // Strangers where the generation takes them, and people that the account knows. They are taken out again in another
    // spelling.
    private static IEnumerable<RoleRow> Rows(ApiGeneration generation, RolePlace place, AccessChange change)
    {
        IEnumerable<string> strangers =
            generation == ApiGeneration.V4 || (place == RolePlace.Workspace && change == AccessChange.Revoke)
            ? []
            : Enumerable.Range(1, 16).Select(number => $"stranger{number}@client.example");
        return strangers.Concat(_known).Select(
            email => new RoleRow(Unique(place), change == AccessChange.Grant ? email : email.ToUpperInvariant()));
    }

    private static List<string> Ends(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.Select(outcome => $"{outcome.Row.Number} {outcome.Status}")];

    private string PathOf(ApiGeneration generation, RolePlace place, AccessChange change) =>
        Path.Combine(_folder.FullName, $"{generation}{place}{change}.jsonl");

    private RunJournal Open(ApiGeneration generation, RolePlace place, AccessChange change) => RunJournal.Open(
        PathOf(generation, place, change), new JournalIdentity(Server.BaseAddress, Studio.Account));

    private async Task<List<Outcome>> RunWithJournalAsync(
        ApiGeneration generation, RolePlace place, AccessChange change, IEnumerable<RoleRow> rows)
    {
        using RunJournal journal = Open(generation, place, change);
        return await RunAsync(generation, place, change, rows, new RunOptions { Journal = journal });
    }
}
