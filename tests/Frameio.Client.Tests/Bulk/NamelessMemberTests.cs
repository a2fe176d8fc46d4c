using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk;

/// <summary>Members whom the group's list shows without an id: by the address alone nobody is absent.</summary>
public class NamelessMemberTests : MembershipTest
{
    [Fact]
    public async Task Who_is_listed_without_an_id_is_taken_out_all_the_same()
    {
        ListWithoutIds();

        Assert.Equal([AccessStatus.Removed], Statuses(await RemoveAsync(("Reviewers", Studio.Ines))));
        Assert.Empty(Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task Who_is_listed_without_an_id_is_not_called_added()
    {
        ListWithoutIds();

        List<Outcome> outcomes = await AddAsync(("Reviewers", Studio.Ines), ("Reviewers", Studio.Elena));

        Assert.Equal([AccessStatus.Present, AccessStatus.Added], Statuses(outcomes));
    }

    [Fact]
    public async Task Who_is_listed_without_an_id_when_a_removal_is_looked_for_is_not_called_gone()
    {
        ListWithoutIds(skip: 1);
        Break("v4RemoveGroupUser", new StatusFault { Code = 202, Body = "{}" }, times: null);

        Outcome outcome = Assert.Single(await RemoveAsync(("Reviewers", Studio.Ines)));

        Assert.Equal(AccessStatus.Failed, outcome.Status);
        Assert.Equal([Studio.Ines], Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    // The contract wants one.
    private void ListWithoutIds(int skip = 0) => Server.Faults.Add(new FaultRule
    {
        Operation = "v4ListGroupUsers",
        Skip = skip,
        Times = null,
        Action = new EditRecordsFault { Field = "id", Remove = true },
    });
}
