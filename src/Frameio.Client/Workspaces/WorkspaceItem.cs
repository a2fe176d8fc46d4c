using Frameio.Client.Http;

namespace Frameio.Client.Workspaces;

/// <summary>A workspace in V4's wire shape.</summary>
internal sealed class WorkspaceItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AccountId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <param name="accountId">The account it was listed in.</param>
    public FrameioWorkspace? ToWorkspace(string accountId) => ServiceId.IsUsable(Id)
        ? new FrameioWorkspace
        {
            Id = Id!,
            Name = Name ?? string.Empty,
            AccountId = ServiceId.IsUsable(AccountId) ? AccountId! : accountId,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
        }
        : null;
}
