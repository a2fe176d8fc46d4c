using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace FrameioPS.Input;

/// <summary>
/// What an administrator may call a user: an id, an email, a wildcard pattern where several may be meant, a piped user
/// or group member, a row with columns that hold one.
/// </summary>
public sealed class UserIdentity
{
    private static readonly string[] _columnsOfUser =
        new[] { "UserId", "Id" }.Concat(Columns.User).ToArray();

    private readonly object _source;
    private readonly Naming _naming;

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
        _source = value;
        Naming naming = Columns.NamingOf(
            value, IsUser(value) ? _columnsOfUser : Columns.User, cell => PersonText.CanName(cell.Text));
        _naming = new Naming(Clean(naming.Text), Clean(naming.Beside));
    }

    /// <summary>The id or email; empty when it was left blank; null when the row has no column for it.</summary>
    internal string? Text => _naming.Text;

    /// <summary>Both of these.</summary>
    internal Naming Naming => _naming;

    /// <summary>The email that stands beside the id in a row or a piped object, or null.</summary>
    internal string? Beside => _naming.Beside;

    /// <summary>
    /// What a row that has nothing but Id and Name says, also where that is no more than a name; null for any other.
    /// </summary>
    internal string? OwnText =>
        OwnColumns.AreAll(_source) ? Columns.NamingOf(_source, OwnColumns.All, _ => true).Text : null;

    /// <summary>The columns that the row has.</summary>
    internal IReadOnlyCollection<string> SeenColumns => Columns.Names(_source);

    /// <summary>What an error is about: the text, or the row that has no column for one.</summary>
    internal object Target => Text ?? _source;

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;

    // What is left of a user where nothing but Id and Name were selected says no more than that it is something.
    private static bool IsUser(object value) => Columns.IsUser(value) || OwnColumns.AreAll(value);

    private static string? Clean(string? text) => text is null ? null : CellText.CleanEmail(text);
}
