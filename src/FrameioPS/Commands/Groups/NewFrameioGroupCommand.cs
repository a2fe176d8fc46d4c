using System.Management.Automation;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Creates an access group.</summary>
[Cmdlet(VerbsCommon.New, "FrameioGroup", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioGroup))]
public sealed class NewFrameioGroupCommand : SessionCmdlet
{
    private GroupCreation? _creation;

    /// <summary>Name of the group, 1 to 255 characters. The service allows several groups of one name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupName", "Group")]
    [Names]
    [AllowEmptyString]
    [ValidateLength(0, 255)]
    public string? Name { get; set; }

    /// <summary>Name of its emoji, such as <c>smile</c>. The service demands one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 255)]
    public string Emoji { get; set; } = "busts_in_silhouette";

    private protected override object? Target => Name;

    private protected override void Process()
    {
        if (ShouldProcess(Name, "Create group"))
        {
            _creation ??= new GroupCreation(Client.Groups, AccountId, UserId);
            FrameioGroup group = Await(stop => _creation.CreateAsync(Name!, Emoji, stop));
            Directory.ForgetGroups();
            WriteObject(group);
        }
    }
}
