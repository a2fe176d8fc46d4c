using System.Management.Automation;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets access groups of the account.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioGroup")]
[OutputType(typeof(FrameioGroup))]
public sealed class GetFrameioGroupCommand : SessionCmdlet
{
    /// <summary>Ids, names, or wildcard patterns on names. All groups by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("all groups")]
    public GroupIdentity[]? Group { get; set; }

    private protected override void Process()
    {
        if (Group is null)
        {
            WriteEach(Stream(stop => Client.Groups.ListAsync(AccountId, stop)));
            return;
        }

        IReadOnlyList<FrameioGroup> groups = Await(stop => Directory.ListGroupsAsync(Client, Mark, stop));
        ForEach(Group, identity => WriteNamed(groups, identity, FrameioErrorKind.GroupNotFound, "group"));
    }
}
