using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>Takes all that people have, step by step, as the command does.</summary>
internal sealed class Leaving(FrameioClient client, AccountDirectory directory)
{
    private readonly List<Outcome> _outcomes = [];
    private readonly long _mark = AccountDirectory.Mark();
    private LeaverReview? _review;
    private long _rows;

    /// <summary>How each row that was taken ended.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>What can't be taken away here.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public async Task TakeAsync(IReadOnlyList<FrameioUser> leavers, CancellationToken cancellationToken)
    {
        await RunAsync(leavers.Select(InAccount), cancellationToken);
        _review = new LeaverReview(client, directory, leavers, _mark);
        await RunAsync((await _review.ReadGroupsAsync(cancellationToken)).Select(RowOf), cancellationToken);
        await RunAsync((await _review.ReadPlacesAsync(cancellationToken)).Select(RowOf), cancellationToken);
        await RunAsync((await _review.ReadAgainAsync(cancellationToken)).Select(RowOf), cancellationToken);
        Warnings = _review.Warnings;
    }

    private static InputRow InAccount(FrameioUser leaver) => new()
    {
        Kind = new AccessKind(PlaceKind.Account),
        Place = "Studio",
        Subject = leaver.Id,
    };

    private static InputRow RowOf(FrameioAccess found)
    {
        (PlaceKind kind, string? place) = found switch
        {
            { ProjectId: { } project } => (PlaceKind.Project, project),
            { WorkspaceId: { } workspace } => (PlaceKind.Workspace, workspace),
            _ => (PlaceKind.Group, found.GroupId),
        };
        return new InputRow { Kind = new AccessKind(kind), Place = place, Subject = found.UserId };
    }

    private async Task RunAsync(IEnumerable<InputRow> rows, CancellationToken cancellationToken)
    {
        using AccessRun run = new(
            client, directory, new RunOptions { Listed = _review?.Listed, Since = _mark });
        foreach (InputRow row in rows)
        {
            Planned planned = await run.PlanAsync(
                row with { Number = ++_rows, Direction = AccessChange.Revoke }, cancellationToken);
            if (planned.Outcome is { } end)
            {
                _outcomes.Add(end);
            }
            else
            {
                _outcomes.AddRange(
                    await run.SubmitAsync(planned.Change!, cancellationToken).ToListAsync(cancellationToken));
            }
        }

        _outcomes.AddRange(await run.CompleteAsync(cancellationToken).ToListAsync(cancellationToken));
        Assert.Empty(run.Warnings);
    }
}
