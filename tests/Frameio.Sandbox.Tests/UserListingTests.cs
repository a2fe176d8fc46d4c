namespace Frameio.Sandbox.Tests;

/// <summary>Whom the user lists show, by the option for it.</summary>
public class UserListingTests
{
    private const string Finn = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f005";

    [Theory]
    [InlineData(UserListing.Direct, null, null, "commenter", "viewer", null)]
    [InlineData(UserListing.Inherited, "owner", "edit_only", "commenter", "viewer", "full_access")]
    [InlineData(UserListing.Effective, "owner", "edit_only", "edit_only", "edit_only", "full_access")]
    public async Task A_list_shows(
        UserListing listing, string? ana, string? finn, string ines, string inesOnPilot, string? chloeOnPilot)
    {
        await using SandboxServer sandbox = await StartAsync(listing);
        sandbox.State.SetGroupRole(Studio.Dailies, Studio.Reviewers, "edit_only");
        using RawClient client = new(sandbox);

        Dictionary<string, string> workspace = await client.UserRolesAsync(Studio.DailiesUsers);
        Dictionary<string, string> project = await client.UserRolesAsync(Studio.PilotUsers);

        Assert.Equal((ana, ana), (workspace.GetValueOrDefault(Studio.Ana), project.GetValueOrDefault(Studio.Ana)));
        Assert.Equal((finn, finn), (workspace.GetValueOrDefault(Finn), project.GetValueOrDefault(Finn)));
        Assert.Equal((ines, inesOnPilot), (workspace[Studio.Ines], project[Studio.Ines]));
        Assert.Equal(
            ("full_access", chloeOnPilot), (workspace[Studio.Chloe], project.GetValueOrDefault(Studio.Chloe)));
    }

    [Theory]
    [InlineData(UserListing.Direct)]
    [InlineData(UserListing.Inherited)]
    [InlineData(UserListing.Effective)]
    public async Task Nobody_can_lose_a_role_that_was_not_given_there(UserListing listing)
    {
        await using SandboxServer sandbox = await StartAsync(listing);
        sandbox.State.SetGroupRole(Studio.Pilot, Studio.Reviewers);
        using RawClient client = new(sandbox);

        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotUsers}/{Finn}")).Status);
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Ana}")).Status);
        Assert.Equal(404, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Chloe}")).Status);
        Assert.Equal(204, (await client.DeleteAsync($"{Studio.PilotUsers}/{Studio.Ines}")).Status);
    }

    private static async Task<SandboxServer> StartAsync(UserListing listing)
    {
        SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { TimeScale = 0, UserLists = listing }, TestContext.Current.CancellationToken);
        sandbox.State.AddMember(Studio.Reviewers, Finn);
        return sandbox;
    }
}
