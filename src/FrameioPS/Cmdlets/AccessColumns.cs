using System.Management.Automation;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// What the columns of a row, and the parameters beside it, could name: a wrong header is one slip for all rows, an
/// empty cell is one row's.
/// </summary>
/// <param name="words">What the row and the parameters say.</param>
/// <param name="input">The input object; null where the parameters say all.</param>
internal sealed class AccessColumns(AccessWords words, PSObject? input)
{
    /// <summary>Whether a row with all its cells filled would be access of some kind.</summary>
    /// <param name="isGrant">Whether it gives access, which in a place takes a role.</param>
    public bool CanBeAccess(bool isGrant)
    {
        bool hasPerson = words.HasPerson || Has(Columns.User);
        bool hasGroup = words.HasGroup || Has(Columns.Group);
        bool hasPlace = words.HasPlace || Has(Columns.Workspace) || Has(Columns.Project);
        bool hasRole = words.Role is not null || Has(Columns.Role);
        return (hasPerson && (hasGroup || hasRole)) || ((hasPerson || hasGroup) && hasPlace && (hasRole || !isGrant));
    }

    private bool Has(string[] columns) => Columns.Has(input, columns);
}
