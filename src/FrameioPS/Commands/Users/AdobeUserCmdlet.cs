using System.Management.Automation;
using Frameio.Client.Access;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>A cmdlet whose rows are people of the Adobe organisation.</summary>
public abstract class AdobeUserCmdlet : AccessCmdlet
{
    /// <summary>The people, by their addresses or ids.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias(
        "UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("whom each row names")]
    public UserIdentity[]? User { get; set; }

    /// <summary>Where its rows put people, or take them from.</summary>
    private protected abstract PlaceKind RowPlace { get; }

    /// <summary>User groups of the organisation that its rows name beside the place.</summary>
    private protected virtual string? AdobeGroups => null;

    private protected sealed override string ViewName => "User";

    private protected override void Begin()
    {
        base.Begin();
        if (User is null && !MyInvocation.ExpectingInput)
        {
            throw Errors.MissingArgument(nameof(User));
        }
    }

    private protected override IEnumerable<SaidRow> ReadRows() => new AccessRowReader(Change, Session!.Account)
        .ReadUsers(NextRow, User, AdobeGroups, InputObject, IsEmptyInput(InputObject), RowPlace);
}
