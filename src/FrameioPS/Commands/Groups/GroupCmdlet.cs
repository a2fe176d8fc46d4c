using System.Management.Automation;
using Frameio.Client.Directory;
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
    [Alias("GroupId", "GroupName")]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names]
    public GroupIdentity[] Group { get; set; } = [];

    /// <summary>What happens to a group. A failure is an error of that group; the next one goes on.</summary>
    private protected abstract void Process(FrameioGroup group);

    /// <summary>Whether a group is only looked up, and nothing is done to it.</summary>
    private protected virtual bool IsLookup => false;

    private protected sealed override void Process()
    {
        ListAge age = IsLookup ? LookupAge : Mark;
        ForEach(
            Group,
            identity =>
                Process(Await(stop => Directory.FindGroupAsync(Client, identity.ToString(), age, stop).AsTask())));
    }
}
