using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Leftovers;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Leftovers;

/// <summary>What people leave behind: found, and stopped.</summary>
public class LeftoverTests : SandboxTest
{
    private const string HookSecret = "T0-key-in-the-address";
    private const string Passphrase = "open-sesame-in-clear";
    private const string Gone = "0c0ffee0-0000-4000-8000-000000000001";

    private static readonly FrameioUser _dev = new() { Id = Studio.Dev, Email = "Dev.Patel@northlight.example" };

    protected override Seed InitialSeed => Seeds.StudioWith(account => account with
    {
        Workspaces =
        [
            account.Workspaces[0] with
            {
                Webhooks =
                [
                    Hook(1, "To chat", Studio.Dev),
                    Hook(2, "Off", Studio.Dev) with { Active = false },
                    Hook(3, "Of Grace", Studio.Grace),
                ],
                Actions = [],
                Projects =
                [
                    account.Workspaces[0].Projects[0] with
                    {
                        Shares =
                        [
                            Share(1, "For the client"),
                            Share(2, "Over") with { Expiration = DateTimeOffset.UnixEpoch },
                            Share(3, "Of Grace"),
                        ],
                    },
                    .. account.Workspaces[0].Projects.Skip(1),
                ],
            },
            account.Workspaces[1] with
            {
                Actions =
                [
                    new SeedCustomAction
                    {
                        Id = Id("ac", 1),
                        Name = "Transcode",
                        Creator = Studio.Dev,
                        Url = $"https://a.example/?k={HookSecret}",
                    },
                ],
            },
            .. account.Workspaces.Skip(2),
        ],
        AuditEvents =
        [
            Made(1, Studio.Dev), Made(2, Studio.Dev), Made(3, Studio.Grace), Made(4, Studio.Dev),
            Made(1, Studio.Dev) with { At = DateTimeOffset.UnixEpoch }, Made(3, Gone) with { Type = "share_viewed" },
        ],
    });

    [Fact]
    public async Task All_that_somebody_made_and_that_is_still_there_is_told_with_where_it_is()
    {
        IReadOnlyList<FrameioLeftover> found = await FindAsync(_dev);

        Assert.Equal(
            [
                ("Webhook", "To chat", "Dailies", null, true, "Creator"),
                ("Webhook", "Off", "Dailies", null, false, "Creator"),
                ("CustomAction", "Transcode", "Post", null, true, "Creator"),
                ("Share", "For the client", "Dailies", "Pilot", true, "AuditLog"),
                ("Share", "Over", "Dailies", "Pilot", false, "AuditLog"),
            ],
            found.Select(one => (one.Kind, one.Name, one.Workspace, one.Project, one.Active, one.Source)));
        Assert.All(found, one => Assert.Equal((_dev.Id, _dev.Email), (one.UserId, one.User)));
        Assert.Equal(["hooks.example", "hooks.example", "a.example", null, null], found.Select(one => one.Host));
    }

    [Fact]
    public async Task Several_people_cost_each_list_once()
    {
        IReadOnlyList<FrameioLeftover> found =
            await FindAsync(_dev, new FrameioUser { Id = Studio.Grace.ToUpperInvariant() });

        Assert.Equal(7, found.Count);
        Assert.Equal(
            "grace+dailies@agency.example",
            found.Single(one => one is { Name: "Of Grace", Kind: "Webhook" }).User);
        int workspaces = Seeds.Studio.Accounts[0].Workspaces.Count;
        Assert.Equal(
            (workspaces, workspaces, 2, 4),
            (Calls("v4ListWebhooks").Count, Calls("v4ListCustomActions").Count, Calls("v4ListAuditLogs").Count,
                Calls("v4GetShare").Count));
    }

    [Fact]
    public async Task What_is_closed_is_a_warning_and_the_rest_is_told()
    {
        Break("v4ListWebhooks", new StatusFault { Code = 403 }, times: null);
        Break("v4ListAuditLogs", new StatusFault { Code = 403 }, times: null);
        LeftoverSearch search = Search();

        IReadOnlyList<FrameioLeftover> found = await search.ReadAsync([_dev], AccountDirectory.Mark(), Cancellation);

        Assert.Equal("Transcode", Assert.Single(found).Name);
        string said = string.Join('\n', search.Warnings);
        Assert.Contains("Shares are known by the audit log alone", said);
        Assert.Contains("The webhooks of the workspace 'Dailies' can't be listed", said);
    }

    [Fact]
    public async Task A_webhook_that_names_nobody_is_nobodys_and_that_is_said()
    {
        Break("v4ListWebhooks", new EditRecordsFault { Field = "creator", Remove = true, Count = 1 }, times: null);
        LeftoverSearch search = Search();

        IReadOnlyList<FrameioLeftover> found = await search.ReadAsync([_dev], AccountDirectory.Mark(), Cancellation);

        Assert.DoesNotContain(found, one => one.Name == "To chat");
        Assert.Contains("Who made 1 of the webhooks of the workspace 'Dailies' isn't said.", search.Warnings);
    }

    [Theory]
    [InlineData("v4GetShare")]
    [InlineData("v4ListWebhooks")]
    [InlineData("v4ListCustomActions")]
    public async Task No_secret_of_an_answer_that_cannot_be_read_is_shown(string operation)
    {
        string body = $$"""{"data": {"url": "{{HookSecret}}", "passphrase": "{{Passphrase}}", "id": 7 """;
        Answer(operation, body, times: null);
        LeftoverSearch search = Search();

        await search.ReadAsync([_dev], AccountDirectory.Mark(), Cancellation);

        string said = string.Join('\n', search.Warnings.Append(Watcher.Text));
        Assert.Contains("aren't shown since they may hold secrets", said);
        Assert.DoesNotContain(HookSecret, said);
        Assert.DoesNotContain(Passphrase, said);
    }

    [Fact]
    public async Task No_secret_of_an_entry_that_cannot_be_used_is_shown()
    {
        Break("v4ListWebhooks", new EditRecordsFault { Field = "id", Value = "..", Count = 1 }, times: null);

        IReadOnlyList<FrameioLeftover> found = await FindAsync(_dev);

        Assert.Equal(4, found.Count);
        Assert.Contains("without an id that can be used", Watcher.Text);
        Assert.DoesNotContain(HookSecret, Watcher.Text);
    }

    [Fact]
    public async Task Each_is_stopped_in_its_way_and_again_there_is_nothing_to_do()
    {
        IReadOnlyList<FrameioLeftover> found = await FindAsync(_dev);
        LeftoverRemoval removal = Removal();

        Assert.Equal(
            ["WouldDisable", "AlreadyDisabled", "WouldRemove", "WouldRemove", "WouldRemove"],
            await EachAsync(found, removal.CheckAsync));
        Assert.Equal(
            ["Disabled", "Disabled", "Removed", "Removed", "Removed"], await EachAsync(found, removal.StopAsync));
        Assert.Equal(
            ["AlreadyDisabled", "AlreadyDisabled", "AlreadyGone", "AlreadyGone", "AlreadyGone"],
            await EachAsync(found, Removal().CheckAsync));
        Assert.Equal(
            ["Disabled", "Disabled", "AlreadyGone", "AlreadyGone", "AlreadyGone"],
            await EachAsync(found, removal.StopAsync));
        Sandbox.State.AccountSnapshot account = Server.State.Snapshot().Accounts[0];
        Assert.Equal([false, false, true], account.Webhooks.Select(hook => hook.Active));
        Assert.Empty(account.Actions);
        Assert.Equal("Of Grace", Assert.Single(account.Shares).Name);
    }

    [Fact]
    public async Task What_somebody_else_made_is_not_touched()
    {
        IReadOnlyList<FrameioLeftover> found = await FindAsync(new FrameioUser { Id = Studio.Grace });
        foreach (FrameioLeftover one in found)
        {
            FrameioLeftover wrong = new()
            {
                Kind = one.Kind,
                Id = one.Id,
                WorkspaceId = one.WorkspaceId,
                UserId = Studio.Dev,
            };

            FrameioException error = await Assert.ThrowsAsync<FrameioException>(() => Removal().CheckAsync(wrong));

            Assert.Equal(FrameioErrorKind.ConflictingRow, error.Kind);
        }

        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("v4UpdateWebhook", 0)]
    [InlineData("v4DeleteCustomAction", 2)]
    [InlineData("v4DeleteShare", 3)]
    public async Task A_lost_answer_is_found_out_by_sending_again(string operation, int index)
    {
        IReadOnlyList<FrameioLeftover> found = await FindAsync(_dev);
        Break(operation, new LostAnswerFault());

        string status = await Removal().StopAsync(found[index]);

        Assert.Equal(index == 0 ? "Disabled" : "Removed", status);
        Assert.Equal(2, Calls(operation).Count);
    }

    [Fact]
    public async Task A_webhook_that_stays_on_is_an_error()
    {
        IReadOnlyList<FrameioLeftover> found = await FindAsync(_dev);
        Break("v4UpdateWebhook", new EditRecordsFault { Field = "active", Value = true });

        FrameioException error =
            await Assert.ThrowsAsync<FrameioException>(() => Removal().StopAsync(found[0]));

        Assert.Equal(FrameioErrorKind.NotApplied, error.Kind);
    }

    [Fact]
    public async Task A_list_that_is_not_whole_proves_nothing_gone()
    {
        Break("v4ListWebhooks", new TruncatePageFault { Keep = 0 }, times: null);
        FrameioLeftover hook = new()
        {
            Kind = "Webhook",
            Id = Id("be", 1),
            WorkspaceId = Studio.Dailies,
            UserId = Studio.Dev,
        };

        FrameioException error = await Assert.ThrowsAsync<FrameioException>(() => Removal().CheckAsync(hook));

        Assert.True(error.IsIncompleteList);
    }

    private static string Id(string kind, int number) => $"7b1c{kind}00-0000-4000-8000-{number:x12}";

    private static SeedWebhook Hook(int number, string name, string creator) => new()
    {
        Id = Id("be", number),
        Name = name,
        Creator = creator,
        Url = $"https://hooks.example/{HookSecret}",
    };

    private static SeedShare Share(int number, string name) =>
        new() { Id = Id("cd", number), Name = name, Passphrase = Passphrase };

    private static SeedAuditEvent Made(int number, string user) => new()
    {
        Type = "share_created",
        ResourceType = "share",
        ResourceId = Id("cd", number),
        WorkspaceId = Studio.Dailies,
        ProjectId = Studio.Pilot,
        User = user,
        At = DateTimeOffset.UnixEpoch.AddYears(50).AddDays(number),
    };

    private static async Task<List<string>> EachAsync(
        IEnumerable<FrameioLeftover> leftovers, Func<FrameioLeftover, Task<string>> act)
    {
        List<string> statuses = [];
        foreach (FrameioLeftover leftover in leftovers)
        {
            statuses.Add(await act(leftover));
        }

        return statuses;
    }

    private LeftoverSearch Search() => new(Client, new AccountDirectory(Studio.Account));

    private LeftoverRemoval Removal() => new(Client, Studio.Account, Cancellation);

    private Task<IReadOnlyList<FrameioLeftover>> FindAsync(params FrameioUser[] people) =>
        Search().ReadAsync(people, AccountDirectory.Mark(), Cancellation);
}
