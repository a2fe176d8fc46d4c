using Frameio.Client.Workspaces;

namespace FrameioPS.Identities;

/// <summary>What an administrator may call a team, or a workspace, as V4 calls it.</summary>
public sealed class TeamIdentity : PlaceIdentity
{
    /// <summary>From any of these. Never fails: a row that names no team is reported as a row, not as a riddle of the parameter binder.</summary>
    public TeamIdentity(object value)
        : base((Columns.Unwrap(value) as FrameioTeam)?.Id ?? Columns.TextOf(value, Columns.Team))
    {
    }
}
