using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Errors;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>
/// Nobody takes the account from its owner, from whoever is connected or from the last admin, by whatever rows in
/// whatever order.
/// </summary>
public class AccountGuardTests : AnyRowsTest
{
    private const string Ben = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f001";

    private static readonly string[] _admins = [Ben, Studio.ServiceAccount, Studio.Chloe];

    private static readonly RunOptions _asAna = new() { CallerId = Studio.Ana };

    public static TheoryData<string[], bool> Orders =>
    [
        .. Permutations(_admins)
            .SelectMany(order => (TheoryDataRow<string[], bool>[])[new(order, true), new(order, false)]),
    ];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Of_all_admins_the_last_row_s_stays(string[] order, bool isRevoked)
    {
        Server.State.SetUserRole(Studio.Chloe, "admin");

        List<Outcome> outcomes =
            await RunAsync(_asAna, order.Select(id => isRevoked ? Unmake(id) : Make(id, "member")));

        AccessStatus done = isRevoked ? AccessStatus.Removed : AccessStatus.Changed;
        Assert.Equal([done, done, AccessStatus.Failed], outcomes.Select(outcome => outcome.Status));
        RequireProtected(outcomes[2], "is the last admin");
        Assert.Equal(["member", "member", "admin"], order.Select(id => User(id).Role));
        Assert.Equal(2, Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_rehearsal_decides_the_same(string[] order, bool isRevoked)
    {
        Server.State.SetUserRole(Studio.Chloe, "admin");

        List<Outcome> outcomes = await RunAsync(
            _asAna with { IsRehearsal = true },
            order.Select(id => isRevoked ? Unmake(id) : Make(id, "member")));

        AccessStatus would = isRevoked ? AccessStatus.WouldRemove : AccessStatus.WouldChange;
        Assert.Equal([would, would, AccessStatus.Failed], outcomes.Select(outcome => outcome.Status));
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("member")]
    public async Task The_owner_s_role_is_not_touched(string role)
    {
        List<Outcome> outcomes =
            await RunAsync(new RunOptions(), Make(Studio.Ana, role), Make("ANA@northlight.example", role));

        RequireProtected(outcomes[0], "owns the account");
        Assert.Equal(FrameioErrorKind.ProtectedUser, outcomes[0].Error?.Kind);
        RequireProtected(Assert.Single(await RunAsync(new RunOptions(), Unmake(Studio.Ana))), "owns the account");
        Assert.Equal("owner", User(Studio.Ana).Role);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task Whoever_is_connected_stays_what_they_are_and_may_be_given_it_again()
    {
        RunOptions asBen = new() { CallerId = Ben.ToUpperInvariant() };

        RequireProtected(Assert.Single(await RunAsync(asBen, Unmake("ben@northlight.example"))), "You are connected");
        RequireProtected(Assert.Single(await RunAsync(asBen, Make(Ben, "member"))), "You are connected");
        Assert.Equal(
            AccessStatus.AlreadyMember, Assert.Single(await RunAsync(asBen, Make(Ben, "admin"))).Status);
        Assert.Empty(Writes);

        // Where nobody knows who is connected, it can be anybody.
        Assert.Equal(AccessStatus.Removed, Assert.Single(await RunAsync(new RunOptions(), Unmake(Ben))).Status);
    }

    [Fact]
    public async Task Who_is_deactivated_is_no_admin_that_stays()
    {
        Server.State.SetUserActive(Studio.ServiceAccount, active: false);

        RequireProtected(Assert.Single(await RunAsync(_asAna, Unmake(Ben))), "is the last admin");
        Assert.Equal(
            AccessStatus.Removed, Assert.Single(await RunAsync(_asAna, Unmake(Studio.ServiceAccount))).Status);
        Assert.Equal("admin", User(Ben).Role);
    }

    [Fact]
    public async Task An_admin_who_is_made_in_the_same_run_does_not_count()
    {
        Server.State.SetUserRole(Studio.ServiceAccount, "member");

        List<Outcome> outcomes = await RunAsync(_asAna, Make(Studio.Chloe, "admin"), Unmake(Ben));

        Assert.Equal(AccessStatus.Changed, outcomes[0].Status);
        RequireProtected(outcomes[1], "is the last admin");
        Assert.Equal(AccessStatus.Removed, Assert.Single(await RunAsync(_asAna, Unmake(Ben))).Status);
    }

    [Fact]
    public async Task Whether_the_last_one_is_the_last_can_not_be_told_by_a_list_that_leaves_some_out()
    {
        Server.State.SetUserRole(Studio.ServiceAccount, "member");
        Break("v4ListAccountUsers", new ClaimTotalFault { More = 1 }, null);

        Outcome outcome = Assert.Single(await RunAsync(_asAna, Unmake(Ben)));

        Assert.Equal((AccessStatus.Failed, FrameioErrorKind.UnexpectedAnswer), (outcome.Status, outcome.Error?.Kind));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task One_of_two_that_a_list_shows_may_go_whatever_it_leaves_out()
    {
        Break("v4ListAccountUsers", new ClaimTotalFault { More = 1 }, null);

        Assert.Equal(AccessStatus.Removed, Assert.Single(await RunAsync(_asAna, Unmake(Ben))).Status);
    }

    [Fact]
    public async Task What_is_taken_away_is_told_with_the_role_it_was()
    {
        Outcome taken = Assert.Single(await RunAsync(_asAna, Unmake(Ben)));
        Outcome absent = Assert.Single(await RunAsync(_asAna, Unmake(Ben)));

        Assert.Equal((AccessStatus.Removed, "admin"), (taken.Status, new FrameioAccessResult(taken).Role));
        Assert.Equal((null, null), (new FrameioAccessResult(taken).Group, new FrameioAccessResult(taken).Workspace));
        Assert.Equal(AccessStatus.NotMember, absent.Status);
        Assert.Single(Writes);
    }

    [Fact]
    public async Task The_role_of_everybody_is_taken_from_nobody()
    {
        InputRow row = Unmake(Ben) with { Role = "Member" };

        Assert.Equal(AccessStatus.NotMember, Assert.Single(await RunAsync(_asAna, row)).Status);
        Assert.Equal("admin", User(Ben).Role);
    }

    private static IEnumerable<string[]> Permutations(string[] items) => items.Length < 2
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)])
            .Select(rest => (string[])[first, .. rest]));

    private static void RequireProtected(Outcome outcome, string words)
    {
        Assert.Equal((AccessStatus.Failed, FrameioErrorKind.ProtectedUser), (outcome.Status, outcome.Error?.Kind));
        Assert.Contains(words, outcome.Reason, StringComparison.Ordinal);
    }
}
