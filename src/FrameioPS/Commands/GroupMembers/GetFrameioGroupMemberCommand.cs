using System.Management.Automation;
using Frameio.Client.Groups;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets the members of access groups.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioGroupMember")]
[OutputType(typeof(FrameioGroupMember))]
public sealed class GetFrameioGroupMemberCommand : SessionCmdlet
{
    /// <summary>Groups by id, name or wildcard pattern, or piped. All groups by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName", "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("all groups")]
    public GroupIdentity[]? Group { get; set; }

    private protected override void Process() => ForEachPlace(
        Group,
        age => Await(stop => Directory.ListGroupsAsync(Client, age, stop)),
        "group",
        Columns.Group,
        text => Await(stop => Directory.FindGroupAsync(Client, text, LookupAge, stop).AsTask()),
        group => WriteEach(StreamWhole(stop => Client.Groups.ListMembersAsync(AccountId, group, stop))));
}
