using Frameio.Client.Errors;

namespace Frameio.Client.Leftovers;

/// <summary>What became of something that was to be stopped.</summary>
public sealed class FrameioLeftoverResult
{
    /// <summary>Place of the row in the input, from 1.</summary>
    public long Row { get; init; }

    /// <summary>What became of it: one of <see cref="LeftoverStatus"/>.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary><c>Webhook</c>, <c>CustomAction</c> or <c>Share</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>UUID of it.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the workspace that it is in, or null.</summary>
    public string? Workspace { get; init; }

    /// <summary>UUID of that workspace, or null.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>Name of the project that a share is of, or null.</summary>
    public string? Project { get; init; }

    /// <summary>UUID of that project, or null.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Address of who made it, or null.</summary>
    public string? User { get; init; }

    /// <summary>Id of who made it.</summary>
    public string? UserId { get; init; }

    /// <summary>The id of the error; null where there is none.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Why it wasn't stopped; null where it was, or needn't be.</summary>
    public string? Reason { get; init; }

    /// <summary>Tells the end of a row.</summary>
    /// <param name="row">Its place in the input, from 1.</param>
    /// <param name="leftover">What it is about.</param>
    /// <param name="status">What became of it.</param>
    /// <param name="error">Why it failed; null where it didn't.</param>
    public static FrameioLeftoverResult Of(
        long row, FrameioLeftover leftover, string status, FrameioException? error = null) => new()
        {
            Row = row,
            Status = status,
            Kind = leftover.Kind,
            Name = leftover.Name,
            Id = leftover.Id,
            Workspace = leftover.Workspace,
            WorkspaceId = leftover.WorkspaceId,
            Project = leftover.Project,
            ProjectId = leftover.ProjectId,
            User = leftover.User,
            UserId = leftover.UserId,
            ErrorId = error?.Kind.ToString(),
            Reason = error?.Message,
        };
}
