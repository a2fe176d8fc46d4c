using System.Collections.Concurrent;
using Frameio.Client.Access.Relations;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Integrations;
using Frameio.Client.Projects;
using Frameio.Client.Shares;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Leftovers;

/// <summary>
/// Looks for what people made that works on without them, as far as the service tells: webhooks and custom actions by
/// their creators, shares by the audit log. What can't be seen is told, so that nobody takes a part for the whole.
/// </summary>
/// <param name="calls">The session, of V4.</param>
/// <param name="directory">The account.</param>
public sealed class LeftoverSearch(IFrameioCalls calls, AccountDirectory directory)
{
    private readonly ConcurrentQueue<string> _warnings = new();
    private int _listed;

    /// <summary>What couldn't be seen, in words; sorted.</summary>
    public IReadOnlyList<string> Warnings => [.. _warnings.OrderBy(warning => warning, StringComparer.Ordinal)];

    /// <summary>How many lists and shares are read so far.</summary>
    public int Read => Volatile.Read(ref _listed);

    /// <summary>What these people made and is still there, workspace by workspace, and then the shares.</summary>
    /// <param name="people">
    /// The people: their ids, and their addresses where those are known. Somebody who is gone has an id alone.
    /// </param>
    /// <param name="age">How old the account's lists of workspaces and projects may be.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException">The service can't be reached, or rejects the token.</exception>
    public async Task<IReadOnlyList<FrameioLeftover>> ReadAsync(
        IReadOnlyList<FrameioUser> people, ListAge age, CancellationToken cancellationToken = default)
    {
        LeftoverLists lists = new(calls, directory.AccountId, cancellationToken);
        Dictionary<string, FrameioUser> leavers = new(StringComparer.OrdinalIgnoreCase);
        foreach (FrameioUser person in people.Where(person => person.Id is { Length: > 0 }))
        {
            leavers[person.Id!] = person;
        }

        if (leavers.Count == 0)
        {
            return [];
        }

        Task<IReadOnlyList<FrameioLeftover>> integrations =
            ReadIntegrationsAsync(lists, leavers, age, cancellationToken);
        Task<IReadOnlyList<FrameioLeftover>> shares = ReadSharesAsync(lists, leavers, age, cancellationToken);
        await Task.WhenAll(integrations, shares);
        return [.. await integrations, .. await shares];
    }

    private async Task<IReadOnlyList<FrameioLeftover>> ReadIntegrationsAsync(
        LeftoverLists lists,
        Dictionary<string, FrameioUser> leavers,
        ListAge age,
        CancellationToken cancellationToken)
    {
        FrameioList<FrameioWorkspace> workspaces =
            await directory.ListWorkspacesAsync(calls, age, cancellationToken);
        if (!workspaces.IsWhole)
        {
            _warnings.Enqueue("The list of workspaces isn't whole: what is in the others isn't told.");
        }

        (FrameioWorkspace Workspace, string Kind)[] places =
        [
            .. workspaces.SelectMany(workspace => new[] { LeftoverKind.Webhook, LeftoverKind.CustomAction }
                .Select(kind => (workspace, kind))),
        ];
        IReadOnlyList<FrameioLeftover>[] found = new IReadOnlyList<FrameioLeftover>[places.Length];
        using SemaphoreSlim free = CallsAtATime.NewForPlaces();
        await free.RunAllAsync(
            Enumerable.Range(0, places.Length),
            async index =>
                found[index] = await ReadAsync(lists, places[index].Workspace, places[index].Kind, leavers),
            cancellationToken);
        return [.. found.SelectMany(rows => rows)];
    }

    private async Task<IReadOnlyList<FrameioLeftover>> ReadAsync(
        LeftoverLists lists, FrameioWorkspace workspace, string kind, Dictionary<string, FrameioUser> leavers)
    {
        string what = kind == LeftoverKind.Webhook ? "webhooks" : "custom actions";
        try
        {
            FrameioList<FrameioIntegration> listed = await lists.InAsync(kind, workspace.Id);
            if (!listed.IsWhole)
            {
                _warnings.Enqueue($"The list of {what} of the workspace '{workspace.Name}' isn't whole.");
            }

            int nameless = listed.Count(one => one.CreatorId is null);
            if (nameless > 0)
            {
                _warnings.Enqueue($"Who made {nameless} of the {what} of the workspace '{workspace.Name}' isn't said.");
            }

            return
            [
                .. listed.Where(one => one.CreatorId is { } id && leavers.ContainsKey(id))
                    .Select(one => Leftover(kind, workspace, one, leavers[one.CreatorId!])),
            ];
        }
        catch (FrameioException gone) when (gone.Kind == FrameioErrorKind.WorkspaceNotFound)
        {
            return [];
        }
        catch (FrameioException closed) when (IsClosed(closed))
        {
            _warnings.Enqueue(
                $"The {what} of the workspace '{workspace.Name}' can't be listed, and aren't told: {closed.Message}");
            return [];
        }
        finally
        {
            Interlocked.Increment(ref _listed);
        }
    }

    private static FrameioLeftover Leftover(
        string kind, FrameioWorkspace workspace, FrameioIntegration one, FrameioUser maker) => new()
        {
            Kind = kind,
            Name = one.Name,
            Id = one.Id,
            Workspace = workspace.Name,
            WorkspaceId = workspace.Id,
            User = maker.Email.Length > 0 ? maker.Email : one.CreatorEmail,
            UserId = one.CreatorId,
            Host = one.Host,
            Active = one.Active,
            CreatedAt = one.CreatedAt,
            Source = "Creator",
        };

    private async Task<IReadOnlyList<FrameioLeftover>> ReadSharesAsync(
        LeftoverLists lists,
        Dictionary<string, FrameioUser> leavers,
        ListAge age,
        CancellationToken cancellationToken)
    {
        AuditRecord[] made;
        try
        {
            FrameioList<AuditRecord>[] logs = await Task.WhenAll(leavers.Keys.Select(lists.SharesOfAsync));
            if (Array.Exists(logs, log => !log.IsWhole))
            {
                _warnings.Enqueue("The audit log isn't whole: shares that it doesn't tell of aren't told.");
            }

            made =
            [
                .. logs.SelectMany(log => log).Where(record => ServiceId.IsUsable(record.ResourceId))
                    .GroupBy(record => record.ResourceId, StringComparer.OrdinalIgnoreCase)
                    .Select(same => same.First()),
            ];
        }
        catch (FrameioException closed) when (IsClosed(closed))
        {
            _warnings.Enqueue($"Shares are known by the audit log alone, and aren't told: {closed.Message}");
            return [];
        }

        if (made.Length == 0)
        {
            return [];
        }

        FrameioList<FrameioProject> projects = await directory.ListProjectsAsync(calls, age, cancellationToken);
        FrameioLeftover?[] found = new FrameioLeftover?[made.Length];
        using SemaphoreSlim free = CallsAtATime.New();
        await free.RunAllAsync(
            Enumerable.Range(0, made.Length),
            async index => found[index] = await ReadAsync(made[index], projects, leavers, cancellationToken),
            cancellationToken);
        return [.. found.OfType<FrameioLeftover>()];
    }

    private async Task<FrameioLeftover?> ReadAsync(
        AuditRecord made,
        IReadOnlyList<FrameioProject> projects,
        Dictionary<string, FrameioUser> leavers,
        CancellationToken cancellationToken)
    {
        FrameioShare? share = null;
        try
        {
            share = await calls.Shares.FindAsync(directory.AccountId, made.ResourceId!, cancellationToken);
            if (share is null)
            {
                return null;
            }
        }
        catch (FrameioException closed) when (IsClosed(closed))
        {
            _warnings.Enqueue(
                $"Whether the share {made.ResourceId} is still there can't be read; it is told: {closed.Message}");
        }
        finally
        {
            Interlocked.Increment(ref _listed);
        }

        FrameioProject? project = projects.FirstOrDefault(
            candidate => string.Equals(candidate.Id, made.ProjectId, StringComparison.OrdinalIgnoreCase));
        FrameioUser maker = leavers[made.UserId!];
        return new FrameioLeftover
        {
            Kind = LeftoverKind.Share,
            Name = share?.Name,
            Id = made.ResourceId!,
            Workspace = project?.WorkspaceName,
            WorkspaceId = made.WorkspaceId,
            Project = project?.Name,
            ProjectId = made.ProjectId,
            User = maker.Email.Length > 0 ? maker.Email : made.UserEmail,
            UserId = made.UserId,
            Active = share is null ? null : share.Enabled != false && !(share.ExpiresAt <= DateTimeOffset.UtcNow),
            ExpiresAt = share?.ExpiresAt,
            CreatedAt = share?.CreatedAt ?? made.Time,
            Source = "AuditLog",
        };
    }

    // What is closed to whoever is connected is told; a service that fails ends it.
    private static bool IsClosed(FrameioException error) => error.Kind is FrameioErrorKind.Forbidden
        or FrameioErrorKind.RejectedByServer or FrameioErrorKind.UnexpectedAnswer;
}
