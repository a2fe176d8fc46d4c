using System.Management.Automation;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
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
            WriteEach(StreamWhole(stop => Client.Groups.ListAsync(AccountId, stop)));
            return;
        }

        FrameioList<FrameioGroup> List(ListAge age) => Await(stop => Directory.ListGroupsAsync(Client, age, stop));
        ForEach(Group, identity => WriteNamed(List, identity, FrameioErrorKind.GroupNotFound, "group"));
    }
}
