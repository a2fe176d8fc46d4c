using System.Management.Automation;
using Frameio.Client.Bulk;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace FrameioPS.Identities;

/// <summary>What an administrator may call a user: an id, an email, a piped user or group member, a row with a column that holds one.</summary>
public sealed class UserIdentity
{
    /// <summary>From an id or an email; a wildcard pattern where several may be meant.</summary>
    public UserIdentity(string text) => Text = CellText.CleanEmail(text);

    /// <summary>From a user.</summary>
    public UserIdentity(FrameioUser user)
        : this(user.Id ?? user.Email)
    {
    }

    /// <summary>From a group member.</summary>
    public UserIdentity(FrameioGroupMember member)
        : this(member.UserId ?? member.Email)
    {
    }

    /// <summary>From a row. Never fails: a row that names nobody is reported as a row, not as a riddle of the parameter binder.</summary>
    public UserIdentity(object row) => Text = Columns.Names(row).Count == 0
        ? CellText.CleanEmail(LanguagePrimitives.ConvertTo<string>(row))
        : Columns.Find(row, Columns.User) is { } text ? CellText.CleanEmail(text) : null;

    /// <summary>The id or email; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
