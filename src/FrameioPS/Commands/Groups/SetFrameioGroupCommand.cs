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
    private GroupNames? _names;

    /// <summary>The new name, 1 to 255 characters.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Names("the name that it has")]
    public string? NewName { get; set; }

    /// <summary>Name of the new emoji, such as <c>smile</c>; an empty cell leaves it as it is.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Emoji { get; set; }

    /// <summary>Emits the groups as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process(FrameioGroup group)
    {
        string? emoji = string.IsNullOrWhiteSpace(Emoji) ? null : Emoji;
        if (NewName is null && emoji is null)
        {
            throw Errors.NothingToChange();
        }

        string? name = NewName is null ? null : RequireFree(NewName, group);
        if (ShouldProcess(group.Name, name is null ? $"Set emoji '{emoji}'" : $"Rename to '{name}'"))
        {
            FrameioGroup changed = Await(stop => Client.Groups.UpdateAsync(AccountId, group.Id, name, emoji, stop));
            Directory.ForgetGroups();
            _names = null;
            if (PassThru)
            {
                WriteObject(changed);
            }
        }
        else if (IsRehearsal && name is not null)
        {
            _names!.Take(name, group.Id);
        }
    }

    private string RequireFree(string newName, FrameioGroup group)
    {
        string name = GroupNames.Require(newName);
        _names ??= new GroupNames(Await(stop => Directory.ListGroupsAsync(Client, Mark, stop)));
        _names.RequireFree(name, except: group.Id);
        return name;
    }
}
