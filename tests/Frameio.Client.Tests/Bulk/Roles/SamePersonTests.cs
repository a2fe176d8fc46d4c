using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Rows that name somebody whom an earlier row names too.</summary>
public class SamePersonTests : RolesTest
{
    private const string Finn = "finn.o'neil@northlight.example";
    private const string Chloe = "chloe@northlight.example";

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task The_second_row_about_a_person_is_a_duplicate(ApiGeneration generation, RolePlace place)
    {
        string name = Unique(place);

        List<Outcome> added = await AddAsync(
            generation, place, new(name, Finn), new(name.ToUpperInvariant(), $"\u200B{Finn.ToUpperInvariant()} "));
        List<Outcome> removed =
            await RemoveAsync(generation, place, new(name, Finn.ToUpperInvariant()), new(name, Finn));

        Assert.Equal([AccessStatus.Added, AccessStatus.Duplicate], Statuses(added));
        Assert.Equal([AccessStatus.Removed, AccessStatus.Duplicate], Statuses(removed));
        Assert.Equal(2, Writes.Count);
    }

    [Theory]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, Studio.Dailies, Studio.Chloe, Chloe)]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, Studio.Dailies, Chloe, Studio.Chloe)]
    [InlineData(ApiGeneration.V2, RolePlace.Project, Studio.Pilot, Studio.Ines, "ines@agency.example")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, Studio.Pilot, Studio.Grace, "grace+dailies@agency.example")]
    public async Task An_id_and_an_address_of_one_person_are_one(
        ApiGeneration generation, RolePlace place, string id, string one, string other)
    {
        List<Outcome> removed = await RemoveAsync(generation, place, new(id, one), new(id, other));

        Assert.Equal([AccessStatus.Removed, AccessStatus.Duplicate], Statuses(removed));
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, "member", "team_manager")]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, "team_manager", null)]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace, "viewer", "editor")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, "viewer", "editor")]
    [InlineData(ApiGeneration.V4, RolePlace.Project, null, "editor")]
    public async Task Two_roles_for_one_person_contradict_each_other_and_neither_is_given(
        ApiGeneration generation, RolePlace place, string? one, string? other)
    {
        string name = Unique(place);

        List<Outcome> outcomes = await AddAsync(
            generation,
            place,
            new(name, Finn, one),
            new(name, "kira@client.example"),
            new(name, Finn.ToUpperInvariant(), other),
            new(name, Finn, one));

        Assert.Equal(
            [FrameioErrorKind.ConflictingRow, null, FrameioErrorKind.ConflictingRow, FrameioErrorKind.ConflictingRow],
            outcomes.Select(outcome => outcome.Error?.Kind));
        Assert.Contains("in row 3", outcomes[0].Reason, StringComparison.Ordinal);
        Assert.All(outcomes.Skip(2), outcome => Assert.Contains("in row 1", outcome.Reason, StringComparison.Ordinal));
        Assert.Equal(AddCall(generation, place), Assert.Single(Writes).Operation);
        Assert.DoesNotContain(Finn, People(place, name).Keys);
    }

    [Fact]
    public async Task A_later_row_contradicts_alone_where_the_first_was_sent()
    {
        IEnumerable<RoleRow> strangers = Enumerable.Range(1, 999)
            .Select(number => new RoleRow(DailiesWorkspace, $"stranger{number}@client.example"));

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V2,
            RolePlace.Workspace,
            [
                new(DailiesWorkspace, Finn),
                .. strangers,
                new(DailiesWorkspace, Finn, "team_manager"),
                new(DailiesWorkspace, Finn),
            ]);

        Assert.Equal(AccessStatus.Added, outcomes[0].Status);
        Assert.All(outcomes[1..1000], outcome => Assert.Equal(AccessStatus.Invited, outcome.Status));
        Assert.Equal(FrameioErrorKind.ConflictingRow, outcomes[1000].Error?.Kind);
        Assert.Equal(AccessStatus.Duplicate, outcomes[1001].Status);
        Assert.Equal(1000, Writes.Count);
        Assert.Equal("full_access", People(RolePlace.Workspace, DailiesWorkspace)[Finn]);
    }

    [Fact]
    public async Task Nor_is_the_first_contradicted_where_nothing_had_to_be_sent_for_it()
    {
        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V2,
            RolePlace.Workspace,
            [new(DailiesWorkspace, Chloe), new(DailiesWorkspace, Chloe, "team_manager"), new(DailiesWorkspace, Chloe)]);

        Assert.Equal([AccessStatus.AlreadyMember, AccessStatus.Failed, AccessStatus.Duplicate], Statuses(outcomes));
        Assert.Equal(FrameioErrorKind.ConflictingRow, outcomes[1].Error?.Kind);
        Assert.Empty(Writes);
    }
}
