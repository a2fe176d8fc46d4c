using System.Management.Automation;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using FrameioPS.Cmdlets;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Creates access groups.</summary>
[Cmdlet(VerbsCommon.New, "FrameioGroup", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioGroup))]
public sealed class NewFrameioGroupCommand : SessionCmdlet
{
    private const string DefaultEmoji = "busts_in_silhouette";

    private GroupCreation? _creation;
    private GroupNames? _names;

    /// <summary>Names of the groups, 1 to 255 characters, or rows with a column for them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupName", "Group")]
    [Names]
    public NewName[] Name { get; set; } = [];

    /// <summary>
    /// Name of their emoji, such as <c>smile</c>. The service demands one; an empty cell means the default.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Emoji { get; set; } = DefaultEmoji;

    /// <summary>Creates a group also where there is one of its name.</summary>
    [Parameter]
    public SwitchParameter AllowDuplicate { get; set; }

    /// <summary>A blank name in a row is that row's error, as any other that can't be.</summary>
    private protected override bool IsNamedOtherwise(string parameter) => true;

    // Blank rows that a spreadsheet leaves are no rows.
    private protected override void Process() => ForEach(Name.Where(row => !row.IsBlank), row =>
    {
        string name = GroupNames.Require(Require(row, "name", Columns.NewGroup));
        GroupNames names = _names ??= ReadNames();
        if (!AllowDuplicate)
        {
            names.RequireFree(name);
        }

        if (ShouldProcess(name, "Create group"))
        {
            FrameioGroup group = Await(stop => _creation!.CreateAsync(
                name, string.IsNullOrWhiteSpace(Emoji) ? DefaultEmoji : Emoji!, stop));
            Directory.ForgetGroups();
            names.Take(name, group.Id);
            WriteObject(group);
        }
        else if (IsRehearsal)
        {
            names.Take(name);
        }
    });

    private GroupNames ReadNames()
    {
        FrameioList<FrameioGroup> groups = Await(stop => Directory.ListGroupsAsync(Client, Mark, stop));
        _creation = new GroupCreation(Client.Groups, AccountId, UserId, groups);
        return new GroupNames(groups);
    }
}
