using System.Management.Automation;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>
/// Deletes access groups. Their members stay in the account and lose what they had through the group.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "FrameioGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(FrameioGroup))]
public sealed class RemoveFrameioGroupCommand : GroupCmdlet
{
    /// <summary>Emits the groups that were deleted.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process(FrameioGroup group)
    {
        string size = group.MemberCount is { } count ? $" ({count} members)" : string.Empty;
        if (!ShouldProcess(group.Name + size, "Delete group"))
        {
            return;
        }

        Await(stop => Client.Groups.DeleteAsync(AccountId, group.Id, stop));
        Directory.ForgetGroups();
        if (PassThru)
        {
            WriteObject(group);
        }
    }
}
