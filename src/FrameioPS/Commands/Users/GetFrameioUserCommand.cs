using System.Management.Automation;
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
    /// <summary>Ids, emails, or wildcard patterns on names and emails. All users by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "UserPrincipalName")]
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

    /// <summary>Deactivated users too. One that is named by id or email shows in any case.</summary>
    [Parameter]
    public SwitchParameter IncludeDeactivated { get; set; }

    private protected override object? Target => User;

    private protected override void Process()
    {
        if (User is null)
        {
            WriteUsers(StreamList(stop => Client.Users.ListAsync(AccountId, IncludeDeactivated, stop)));
            return;
        }

        foreach (UserIdentity identity in User)
        {
            if (Select(identity.ToString()) is { } found)
            {
                WriteUsers(found);
            }
            else
            {
                WriteError(
                    Missing.From(List(Mark), FrameioErrorKind.UserNotFound, $"The account has no user '{identity}'.")
                        .ToRecord(identity.ToString()));
            }
        }
    }

    private FrameioList<FrameioUser> List(ListAge age) =>
        Await(stop => Directory.ListUsersAsync(Client, age, stop));

    private IEnumerable<FrameioUser>? Select(string text)
    {
        IReadOnlyList<FrameioUser>? found =
            Select(List, text, user => [user.Id, user.AdobeUserId, user.Email, user.Name]);
        return WildcardPattern.ContainsWildcardCharacters(text)
            ? found?.Where(user => IncludeDeactivated || user.Active != false)
            : found;
    }

    private void WriteUsers(IEnumerable<FrameioUser> users) => WriteEach(users.Where(user =>
        Role is null || Role.Any(
            role => WildcardPattern.Get(role, WildcardOptions.IgnoreCase).IsMatch(user.Role ?? string.Empty))));
}
