using System.Management.Automation;
using Frameio.Client.Leftovers;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets what people made that works on when they have gone: webhooks, custom actions and shares.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioLeftover")]
[OutputType(typeof(FrameioLeftover))]
public sealed class GetFrameioLeftoverCommand : LeftoverCmdlet
{
    private readonly List<FrameioUser> _people = [];

    /// <summary>
    /// The people: ids, emails, or wildcard patterns on names and emails. An id may be that of somebody who is gone.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names]
    public UserIdentity[]? User { get; set; }

    private protected override object? Target => User;

    private protected override void Begin()
    {
        base.Begin();
        if (User is null && !MyInvocation.ExpectingInput)
        {
            throw Errors.MissingArgument(nameof(User));
        }
    }

    private protected override void Process() => _people.AddRange(FindPeople(User!));

    private protected override void End()
    {
        WriteEach(Search(_people, LookupAge));
        EndProgress();
    }
}
