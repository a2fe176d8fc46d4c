using System.Management.Automation;
using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets access groups of the account, or those that people are in.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioGroup")]
[OutputType(typeof(FrameioGroup))]
public sealed class GetFrameioGroupCommand : SessionCmdlet
{
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase);
    private GroupRosters? _rosters;
    private bool _isGroupGiven;
    private bool _isUserGiven;

    /// <summary>Ids, names, or wildcard patterns on names. All groups by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GroupId", "GroupName", "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("all groups")]
    public GroupIdentity[]? Group { get; set; }

    /// <summary>
    /// Only the groups that these people are in, by id or email. A row that names a group means that group.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("those of anybody")]
    public UserIdentity[]? User { get; set; }

    /// <summary>The input as it comes: of a piped user, the parameter above gets no more than the address.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? Target => InputObject;

    private protected override void Begin()
    {
        base.Begin();
        (_isGroupGiven, _isUserGiven) = (Group is not null, User is not null);
    }

    /// <summary>A row that names its group may have a column of people that is empty.</summary>
    private protected override bool IsNamedOtherwise(string parameter) =>
        parameter == nameof(User) && IsAboutRowsGroup;

    private protected override void Process()
    {
        if (IsEmptyInput(InputObject))
        {
            throw Errors.EmptyInput(nameof(User), null);
        }

        if (User is null || IsAboutRowsGroup)
        {
            WriteGroups();
            return;
        }

        FrameioGroup[] groups = [.. GroupsMeant()];
        _rosters ??= new GroupRosters(Client.Groups, AccountId);
        foreach (FrameioUser user in Find(User))
        {
            WriteGroupsOf(user, groups);
        }
    }

    // Whether the input object names a group, so that whoever stands beside it doesn't matter.
    private bool IsAboutRowsGroup =>
        !_isGroupGiven && !_isUserGiven && Group?.FirstOrDefault() is { Text.Length: > 0 };

    private FrameioList<FrameioGroup> List(ListAge age) => Await(stop => Directory.ListGroupsAsync(Client, age, stop));

    private void WriteGroups()
    {
        if (Group is null)
        {
            WriteEach(StreamWhole(stop => Client.Groups.ListAsync(AccountId, stop)));
            return;
        }

        ForEach(Group, identity => WriteEach(Named(identity)));
    }

    // Of a row of people, the column for a group may be missing.
    private IEnumerable<FrameioGroup> GroupsMeant()
    {
        if (Group?.FirstOrDefault()?.Text is null)
        {
            return List(Mark);
        }

        List<FrameioGroup> meant = [];
        ForEach(Group, identity => meant.AddRange(Named(identity)));
        return meant;
    }

    private IReadOnlyList<FrameioGroup> Named(GroupIdentity identity) =>
        Named(List, identity, "group", Columns.Group, FrameioErrorKind.GroupNotFound);

    private List<FrameioUser> Find(UserIdentity[] people)
    {
        if (!_isUserGiven && Columns.Unwrap(InputObject) is FrameioUser piped)
        {
            return [piped];
        }

        // Of a row the binder takes one column alone.
        UserIdentity[] named = _isUserGiven || !Columns.IsRow(InputObject) ? people : [new UserIdentity(InputObject!)];

        List<FrameioUser> found = [];
        ForEach(
            named,
            person => person.Target,
            person => found.Add(Find(person)));
        return found;
    }

    private FrameioUser Find(UserIdentity person)
    {
        FrameioUser user =
            Await(stop => Directory.FindUserAsync(Client, person.ToString(), LookupAge, stop).AsTask());
        Contradiction.Refuse(person.Text, person.Beside, user);
        return user;
    }

    private void WriteGroupsOf(FrameioUser user, FrameioGroup[] groups)
    {
        FrameioGroup[] open = [.. groups.Where(group => !_told.Contains(group.Id))];
        Await(stop =>
        {
            _rosters!.Begin(open, stop);
            return Task.CompletedTask;
        });
        ForEach(open, group => group.Name, group =>
        {
            if (IsIn(group, user))
            {
                _told.Add(group.Id);
                WriteObject(group);
            }
        });
    }

    // That its members can't be read, or not all of them, is an error of the group and of none of the people.
    private bool IsIn(FrameioGroup group, FrameioUser user)
    {
        try
        {
            return Await(stop => _rosters!.HasAsync(group, user, stop));
        }
        catch (FrameioException)
        {
            if (_unread.Add(group.Id))
            {
                throw;
            }

            return false;
        }
    }
}
