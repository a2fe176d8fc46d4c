using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>A cmdlet that moves people into or out of groups.</summary>
public abstract class GroupMemberCmdlet : PlaceAccessCmdlet
{
    /// <summary>
    /// The group, by id or name, or several: each person then in each. Given once it holds for all rows; else each row
    /// names its own.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("what each row names")]
    public GroupIdentity[]? Group { get; set; }

    private protected override PlaceParameter PlaceParameter =>
        new(nameof(Group), Group, Columns.Group, row => new GroupIdentity(row));

    private protected override AccessKind Kind => new(PlaceKind.Group);
}
