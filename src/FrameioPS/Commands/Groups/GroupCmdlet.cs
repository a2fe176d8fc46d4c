using System.Management.Automation;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>A cmdlet that does something with each of the groups it is given.</summary>
public abstract class GroupCmdlet : SessionCmdlet
{
    /// <summary>Groups by id or name, or piped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName", "Identity", "Name", "Id")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names]
    public GroupIdentity[] Group { get; set; } = [];

    /// <summary>What happens to a group. A failure is an error of that group; the next one goes on.</summary>
    private protected abstract void Process(FrameioGroup group);

    private protected sealed override void Process() => ForEach(
        Group,
        identity => Process(Find(
            identity,
            "group",
            Columns.Group,
            text => Await(stop => Directory.FindGroupAsync(Client, text, Mark, stop).AsTask()))));
}
