using Frameio.Sandbox;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>Reads accounts made up by chance, of a service whose lists show one kind of roles.</summary>
/// <param name="listing">Which roles its lists show.</param>
public abstract class ModelTest(UserListing listing) : ReviewTest
{
    private const int Accounts = 50;

    protected override SandboxOptions Configure(SandboxOptions options) => options with { UserLists = listing };

    /// <summary>Does a test with each of the accounts, the same ones at each run.</summary>
    private protected async Task ForEachAsync(Func<ModelAccount, ModelReview, Task> test)
    {
        // A role that is new to the contract is among those that are given.
        RequestsMayBreakContract = true;
        for (int number = 0; number < Accounts; number++)
        {
            ModelAccount account = new(number);
            Server.Load(ModelSeed.Of(account));
            await test(account, new ModelReview(account, listing));
        }
    }

    private protected static Frameio.Client.Projects.FrameioProject ProjectOf(ModelPlace project) => Project(
        project.Id, project.Name, project.Workspace!.Id, project.Workspace.Name, project.IsRestricted);
}
