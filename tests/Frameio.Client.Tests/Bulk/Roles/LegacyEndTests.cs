using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.V2;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>V2 ends in the middle of a run: what was not done by then is not called done, nor missing.</summary>
public class LegacyEndTests : RolesTest
{
    private const int Count = 60;
    private const int Before = 20;

    private readonly Lock _gate = new();
    private LegacyApi _end;
    private string? _operation;
    private int _calls;

    public static TheoryData<RolePlace, AccessChange, LegacyApi> Ends => new(
        from place in Enum.GetValues<RolePlace>()
        from change in Enum.GetValues<AccessChange>()
        from end in new[] { LegacyApi.Gone, LegacyApi.NotFound }
        select (place, change, end));

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Rows_after_the_end_fail_and_say_what_to_do(RolePlace place, AccessChange change, LegacyApi end)
    {
        (_operation, _end) = (
            change == AccessChange.Grant ? AddCall(ApiGeneration.V2, place) : RemoveCall(ApiGeneration.V2, place), end);

        List<Outcome> outcomes = await RunAsync(ApiGeneration.V2, place, change, Rows(place, change));

        AccessStatus done = change == AccessChange.Grant ? AccessStatus.Added : AccessStatus.Removed;
        Assert.All(
            outcomes,
            outcome => Assert.True(
                outcome.Status == done || outcome.Error?.Kind == FrameioErrorKind.EndpointUnavailable,
                $"{outcome.Status} {outcome.Reason}"));
        Assert.All(
            outcomes.Where(outcome => outcome.Error is not null),
            outcome => RequireIn(outcome.Reason, "V2 answers no more", "V4"));
        Assert.All(outcomes, outcome => Assert.Equal(
            (outcome.Status == done) == (change == AccessChange.Grant),
            People(place, Unique(place)).ContainsKey(outcome.SubjectName!)));

        // Calls that were under way when it ended may have got through.
        Assert.InRange(outcomes.Count(outcome => outcome.Status == done), Before, Before + 8);
    }

    [Theory]
    [InlineData(LegacyApi.Gone)]
    [InlineData(LegacyApi.NotFound)]
    public async Task Without_V2_every_row_says_so(LegacyApi end)
    {
        Server.LegacyApi = end;

        List<Outcome> outcomes =
        [
            .. await AddAsync(
                ApiGeneration.V2, RolePlace.Workspace, Rows(RolePlace.Workspace, AccessChange.Grant).Take(3)),
            .. await RemoveAsync(
                ApiGeneration.V2, RolePlace.Project, Rows(RolePlace.Project, AccessChange.Revoke).Take(3)),
        ];

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.EndpointUnavailable, outcome.Error?.Kind));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        OnExchange = exchange =>
        {
            options.OnExchange!(exchange);
            EndAfterSome(exchange);
        },
        Seed = Seeds.StudioWith(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 2 * Count },
            Workspaces =
            [
                account.Workspaces[0] with
                {
                    GeneratedMembers = Count,
                    Projects =
                    [
                        account.Workspaces[0].Projects[1] with
                        {
                            Collaborators =
                            [
                                .. Enumerable
                                .Range(1, Count).Select(number => new SeedCollaborator { User = Seeds.Email(number) }),
                            ],
                        },
                    ],
                },
            ],
        }),
    };

    private static IEnumerable<RoleRow> Rows(RolePlace place, AccessChange change) =>
        Enumerable.Range(change == AccessChange.Revoke ? 1 : Count + 1, Count)
        .Select(number => new RoleRow(Unique(place), Seeds.Email(number)));

    private void EndAfterSome(Exchange exchange)
    {
        // One after the other, so that no answer overtakes the one that is the last.
        lock (_gate)
        {
            if (exchange.OperationId == _operation && exchange.Status == 200 && ++_calls == Before)
            {
                Server.LegacyApi = _end;
            }
        }
    }
}
