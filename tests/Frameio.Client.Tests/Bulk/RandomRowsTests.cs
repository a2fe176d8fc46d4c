using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk;

/// <summary>Three hundred rows of every kind, against a model that looks at one row at a time.</summary>
public class RandomRowsTests : MembershipTest
{
    private static readonly (string Text, string? Id, string? Failure)[] _groups =
    [
        ("Editors", Studio.Editors, null),
        (" editors\u00A0", Studio.Editors, null),
        ("Reviewers", Studio.Reviewers, null),
        (Seeds.Crowd, Seeds.Crowd, null),
        ("Crowd", Seeds.Crowd, null),
        ("Adobe Sync", null, "GroupNotManagedHere"),
        ("Twins", null, "GroupAmbiguous"),
        ("Nowhere", null, "GroupNotFound"),
        ("", null, "GroupNotFound"),
    ];

    [Theory]
    [InlineData(AccessChange.Grant, 1)]
    [InlineData(AccessChange.Grant, 2)]
    [InlineData(AccessChange.Grant, 3)]
    [InlineData(AccessChange.Revoke, 1)]
    [InlineData(AccessChange.Revoke, 2)]
    [InlineData(AccessChange.Revoke, 3)]
    public async Task Every_row_ends_as_the_model_says_and_so_does_the_service(AccessChange change, int seed)
    {
        Server.Load(Load());
        Random random = new(seed);
        (string Text, string? Id, string? Failure)[] people = People(change);
        Dictionary<string, HashSet<string>> members = Members();
        HashSet<(string, string)> seen = [];
        List<(string?, string?)> rows = [];
        List<string> expected = [];
        for (int row = 0; row < 300; row++)
        {
            (string groupText, string? group, string? groupFailure) = _groups[random.Next(_groups.Length)];
            (string personText, string? person, string? personFailure) = people[random.Next(people.Length)];
            rows.Add((groupText, personText));

            // Whoever is there stays, whatever is wrong with them.
            bool isThere = groupFailure is null && person is not null && members[group!].Contains(person);
            expected.Add(
                groupFailure ?? (isThere ? null : personFailure)
                    ?? (seen.Add((group!, person!)) ? Apply(change, members[group!], person!) : "Duplicate"));
        }

        List<Outcome> outcomes = await RunAsync(change, rows);

        Assert.Equal(
            expected,
            outcomes.OrderBy(outcome => outcome.Row.Number)
                .Select(outcome => outcome.Error?.Kind.ToString() ?? outcome.Status.ToString()));
        Assert.All(
            members,
            group => Assert.Equal(group.Value.Order(), Server.State.Snapshot().Group(group.Key).MemberIds.Order()));
        int changed = expected.Count(end => end is "Added" or "Removed");
        Assert.Equal(change == AccessChange.Grant ? 3 : changed, Log.Count(call => call.Method != "GET"));
    }

    private static string Apply(AccessChange change, HashSet<string> members, string person) =>
        change == AccessChange.Grant
        ? members.Add(person) ? "Added" : "AlreadyMember"
        : members.Remove(person) ? "Removed" : "NotMember";

    private static (string Text, string? Id, string? Failure)[] People(AccessChange change) =>
    [
        .. Enumerable.Range(1, 30)
        .Select(number => (Seeds.Email(number).ToUpperInvariant(), (string?)Seeds.PersonId(number), (string?)null)),
        .. Enumerable
        .Range(20, 30).Select(number => (Seeds.PersonId(number), (string?)Seeds.PersonId(number), (string?)null)),
        ("\uFEFFchloe@northlight.example ", Studio.Chloe, null),
        ("jonas@northlight.example", Studio.JonasDeactivated, change == AccessChange.Grant ? "UserDeactivated" : null),
        ("liam@client.example", null, "UserHasNoId"),
        ("stranger@x.example", null, "UserNotFound"),
        (Studio.Nobody, null, "UserNotFound"),
        ("Somebody", null, "InvalidEmail"),
        ("", null, "InvalidEmail"),
    ];

    private static Seed Load()
    {
        Seed crowded = Seeds.Crowded(people: 60, members: 25);
        SeedAccount account = crowded.Accounts[0];
        return crowded with
        {
            Accounts =
            [
                account with
                {
                    Groups =
                    [
                        .. account.Groups,
                        new SeedGroup { Id = Seeds.GroupId(1), Name = "Twins" },
                        new SeedGroup { Id = Seeds.GroupId(2), Name = "Twins" },
                    ],
                },
            ],
        };
    }

    private Dictionary<string, HashSet<string>> Members()
    {
        StateSnapshot state = Server.State.Snapshot();
        return new[] { Studio.Editors, Studio.Reviewers, Seeds.Crowd }.ToDictionary(
            id => id, id => state.Group(id).MemberIds.ToHashSet());
    }
}
