using System.Management.Automation;
using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets users of the account.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioUser")]
[OutputType(typeof(FrameioUser))]
public sealed class GetFrameioUserCommand : SessionCmdlet
{
    private RoleFilter? _roles;

    /// <summary>Ids, emails, or wildcard patterns on names and emails. All users by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members",
        "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("all users")]
    public UserIdentity[]? User { get; set; }

    /// <summary>
    /// Only users with these roles in the account, such as <c>admin</c> or <c>member</c>; wildcards are allowed.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccountRoleCompleter))]
    [Names("all roles")]
    public string[]? Role { get; set; }

    /// <summary>Only users who are active. By default deactivated ones show too.</summary>
    [Parameter]
    public SwitchParameter Active { get; set; }

    private protected override object? Target => User;

    private protected override void Begin()
    {
        base.Begin();
        _roles = new RoleFilter(Role, UserCalls.Roles);
    }

    private protected override void Process()
    {
        if (User is null)
        {
            WriteUsers(StreamList(stop => Client.Users.ListAsync(AccountId, includeDeactivated: !Active, stop)));
            return;
        }

        ForEach(User, identity => identity.Target, identity => WriteUsers(Find(identity)));
    }

    private FrameioList<FrameioUser> List(ListAge age) =>
        Await(stop => Directory.ListUsersAsync(Client, age, stop));

    private IReadOnlyList<FrameioUser> Find(UserIdentity identity)
    {
        string text = (identity.Text ?? identity.OwnText) switch
        {
            null => throw Errors.MissingColumn("user", Columns.User, identity.SeenColumns),
            "" => throw Errors.EmptyInput(nameof(User), "all users"),
            var named => named,
        };
        IReadOnlyList<FrameioUser> found =
            Select(List, text, user => [user.Id, user.AdobeUserId], user => [user.Email, user.Name])
                ?? throw Missing.From(
                    List(Mark), FrameioErrorKind.UserNotFound, $"The account has no user '{text}'.", text);
        foreach (FrameioUser user in found)
        {
            Contradiction.Refuse(text, identity.Beside, user);
        }

        return found;
    }

    private void WriteUsers(IEnumerable<FrameioUser> users) => WriteEach(users.Where(
        user => (!Active || user.Active != false) && _roles!.Has(user.Role)));
}
