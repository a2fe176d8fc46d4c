namespace FrameioPS.Input;

/// <summary>
/// What something new is to be called: a text, or a row with a column for it. Of an exported group it is its name, and
/// not its id.
/// </summary>
public sealed class NewName : PlaceIdentity
{
    /// <summary>
    /// From any of these. Never fails: a row that names nothing is reported as a row, not as a riddle of the parameter
    /// binder.
    /// </summary>
    public NewName(object value)
        : base(id: null, value, Columns.NewGroup)
    {
    }
}
