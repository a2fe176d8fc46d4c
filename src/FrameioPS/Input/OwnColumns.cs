namespace FrameioPS.Input;

/// <summary>
/// The columns of a row that is a thing itself, such as an exported group, as opposed to one that names it beside
/// something else. Its <c>Id</c> and <c>Name</c> are the thing's then, and not a person's.
/// </summary>
internal static class OwnColumns
{
    /// <summary>The columns, the most exact first.</summary>
    public static readonly string[] All = ["Id", "Identity", "Name", "DisplayName"];

    /// <summary>
    /// Columns of a person beside those that name one: the row's Id and Name would be the person's.
    /// </summary>
    private static readonly string[] _personal = ["AdobeUserId", "AvatarUrl"];

    /// <summary>Whether a row has no columns but its own: it is whatever the command is about.</summary>
    public static bool AreAll(object row) => Columns.Consists(row, All);

    /// <summary>
    /// The columns that name a thing in a row, the most exact first: those that say so, or else the row's own, where
    /// its other columns, or that there are none, tell that it is such a thing.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="named">Columns that name such a thing in any row.</param>
    /// <param name="marks">Columns that only such a thing has.</param>
    public static string[] Of(object row, string[] named, params string[] marks) =>
        Columns.IsRow(row) && !HasOthers(row, named) && (Columns.Has(row, marks) || AreAll(row))
            ? All
            : named;

    private static bool HasOthers(object row, string[] named) =>
        Columns.Has(row, named) || Columns.Has(row, Columns.User) || Columns.Has(row, _personal);
}
