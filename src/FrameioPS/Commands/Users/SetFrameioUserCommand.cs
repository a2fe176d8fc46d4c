using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Sets the role of users in the account: makes them admins, or no more than members.</summary>
[Cmdlet(VerbsCommon.Set, "FrameioUser", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class SetFrameioUserCommand : AccessCmdlet
{
    private string? _role;

    /// <summary>The users, by id or email, or piped.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members",
        "Identity", "Name", "Id")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("whom each row names")]
    public UserIdentity[]? User { get; set; }

    /// <summary>The role in the account: <c>admin</c> or <c>member</c>.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GivenAccountRoleCompleter))]
    [Names("what each row names")]
    public string? Role { get; set; }

    private protected override string Activity => "Setting roles in the account";

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override string ViewName => "Access";

    private protected override string Describe(AccessKind kind, Place place) => $"Set the role in '{place.Name}'";

    private protected override void Begin()
    {
        base.Begin();
        if (!MyInvocation.ExpectingInput && (User is null || Role is null))
        {
            throw Errors.MissingArgument(User is null ? nameof(User) : nameof(Role));
        }

        if (Role is not null)
        {
            AccessKind kind = new(PlaceKind.Account);
            Place account = Await(stop => Run.FindPlaceAsync(kind, Session!.Account, workspace: null, stop));
            Await(stop => Run.RequireRoleAsync(kind, Role, account, stop));
            _role = Role;
        }
    }

    private protected override IEnumerable<SaidRow> ReadRows() => new AccessRowReader(Change, Session!.Account)
        .ReadUsers(
            NextRow,
            User,
            _role ?? RoleSaid(Role),
            InputObject,
            IsEmptyInput(InputObject),
            PlaceKind.Account,
            OwnColumns.All);
}
