using Frameio.Client.Accounts;

namespace FrameioPS.Input;

/// <summary>What an administrator may call an account.</summary>
public sealed class AccountIdentity : PlaceIdentity
{
    /// <summary>
    /// From any of these. Never fails: a row that names no account is reported as a row, not as a riddle of the
    /// parameter binder.
    /// </summary>
    public AccountIdentity(object value)
        : base((Columns.Unwrap(value) as FrameioAccount)?.Id, value, ColumnsOf(value))
    {
    }

    private static string[] ColumnsOf(object row) =>
        OwnColumns.Of(row, Columns.Account, "DisplayName", "Roles", "AdobeId", "StorageUsage", "StorageLimit");
}
