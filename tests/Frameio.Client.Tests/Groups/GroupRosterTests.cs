using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Groups;

public class GroupRosterTests : SandboxTest
{
    private readonly FrameioUser _chloe = new() { Id = Studio.Chloe, Email = "chloe@northlight.example" };

    [Fact]
    public async Task It_tells_who_is_in_which_group_and_reads_each_list_once()
    {
        GroupRosters rosters = new(Client.Groups, Studio.Account);
        FrameioList<FrameioGroup> groups = await ReadGroupsAsync();

        rosters.Begin(groups, Cancellation);
        for (int time = 0; time < 2; time++)
        {
            Assert.Equal(["Editors"], await OfAsync(rosters, groups, _chloe));
        }

        // Nobody is in Producers, and the service says so with the group.
        Assert.Equal(
            groups.Count(group => group.MemberCount > 0),
            Log.Count(entry => entry.Operation == "v4ListGroupUsers"));
    }

    [Fact]
    public async Task Somebody_without_an_id_is_told_by_the_address()
    {
        GroupRosters rosters = new(Client.Groups, Studio.Account);
        FrameioList<FrameioGroup> groups = await ReadGroupsAsync();

        Assert.Equal(
            ["Editors"], await OfAsync(rosters, groups, new FrameioUser { Email = "CHLOE@northlight.example" }));
        Assert.Empty(await OfAsync(rosters, groups, new FrameioUser { Email = "liam@client.example" }));
        Assert.Empty(
            await OfAsync(rosters, groups, new FrameioUser { Id = Studio.Ana, Email = "chloe@northlight.example" }));
    }

    [Fact]
    public async Task A_list_that_is_not_whole_says_of_nobody_that_they_are_not_there()
    {
        FrameioGroup editors = (await ReadGroupsAsync()).Single(group => group.Name == "Editors");
        Break("v4ListGroupUsers", new TruncatePageFault { Keep = 1 }, times: null);
        GroupRosters rosters = new(Client.Groups, Studio.Account);
        FrameioUser ana = new() { Id = Studio.Ana, Email = "ana@northlight.example" };

        Assert.True(await rosters.HasAsync(editors, _chloe, Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => rosters.HasAsync(editors, ana, Cancellation));
    }

    [Fact]
    public async Task A_group_whose_size_is_not_said_is_read()
    {
        GroupRosters rosters = new(Client.Groups, Studio.Account);

        Assert.True(await rosters.HasAsync(new FrameioGroup { Id = Studio.Editors }, _chloe, Cancellation));
    }

    private async Task<FrameioList<FrameioGroup>> ReadGroupsAsync() =>
        await new AccountDirectory(Studio.Account).ListGroupsAsync(Client, AccountDirectory.Mark(), Cancellation);

    private static async Task<List<string>> OfAsync(
        GroupRosters rosters, IEnumerable<FrameioGroup> groups, FrameioUser user)
    {
        List<string> names = [];
        foreach (FrameioGroup group in groups)
        {
            if (await rosters.HasAsync(group, user, Cancellation))
            {
                names.Add(group.Name);
            }
        }

        return names;
    }
}
