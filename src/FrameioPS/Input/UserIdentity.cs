using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace FrameioPS.Input;

/// <summary>
/// What an administrator may call a user: an id, an email, a wildcard pattern where several may be meant, a piped user
/// or group member, a row with a column that holds one.
/// </summary>
public sealed class UserIdentity
{
    /// <summary>
    /// From any of these. Never fails: a row that names nobody is reported as a row, not as a riddle of the parameter
    /// binder.
    /// </summary>
    /// <remarks>
    /// One constructor for all, because PowerShell reads constructors' signatures at import, and none may name a type
    /// of the client.
    /// </remarks>
    public UserIdentity(object value)
    {
        Text = Columns.Unwrap(value) switch
        {
            FrameioUser user => user.Id ?? user.Email,
            _ => Columns.TextOf(value, Columns.User) is { } text ? CellText.CleanEmail(text) : null,
        };
        Address = Columns.Find(value, Columns.Address) is { Length: > 0 } address ? CellText.CleanEmail(address) : null;
    }

    /// <summary>The id or email; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text { get; }

    /// <summary>The email that stands beside the id in a row or a piped object, or null.</summary>
    internal string? Address { get; }

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
