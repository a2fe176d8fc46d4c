using System.Management.Automation;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Renames an access group or changes its emoji.</summary>
[Cmdlet(VerbsCommon.Set, "FrameioGroup", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioGroup))]
public sealed class SetFrameioGroupCommand : GroupCmdlet
{
    /// <summary>The new name, 1 to 255 characters.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Names("the name that it has")]
    [ValidateLength(0, 255)]
    public string? NewName { get; set; }

    /// <summary>Name of the new emoji, such as <c>smile</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 255)]
    public string? Emoji { get; set; }

    private protected override void Process(FrameioGroup group)
    {
        if (NewName is null && Emoji is null)
        {
            throw Errors.NothingToChange();
        }

        if (ShouldProcess(group.Name, NewName is null ? $"Set emoji '{Emoji}'" : $"Rename to '{NewName}'"))
        {
            FrameioGroup changed = Await(stop => Client.Groups.UpdateAsync(AccountId, group.Id, NewName, Emoji, stop));
            Directory.ForgetGroups();
            WriteObject(changed);
        }
    }
}
