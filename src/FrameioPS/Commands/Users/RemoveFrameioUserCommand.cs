using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;
using Frameio.Client.Users;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>
/// Takes the licence for Frame.io away from people of the Adobe organisation, and nothing else of theirs; or removes
/// them from the organisation.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "FrameioUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class RemoveFrameioUserCommand : AdobeUserCmdlet
{
    private readonly HashSet<string> _gone = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Removes them from the Adobe organisation, with all licences they have there. Their Adobe accounts stay.
    /// </summary>
    [Parameter]
    public SwitchParameter RemoveFromOrganization { get; set; }

    private protected override string Activity => "Taking licences away";

    private protected override AccessChange Change => AccessChange.Revoke;

    private protected override PlaceKind RowPlace =>
        RemoveFromOrganization ? PlaceKind.Organization : PlaceKind.License;

    private protected override RunOptions Options => new() { Adobe = RequireAdobe() };

    private protected override string Describe(AccessKind kind, Place place) => kind.Place == PlaceKind.Organization
        ? $"Remove from the Adobe organisation '{place.Name}', with all licences there"
        : $"Take the licence of '{place.Name}' away";

    private protected override bool IsTold(Outcome outcome)
    {
        if (outcome is { Status: AccessStatus.Removed or AccessStatus.WouldRemove, Subject: { } subject })
        {
            _gone.Add(EmailAddress.Key(subject.Name));
        }

        return true;
    }

    private protected override void Closing()
    {
        FrameioUser[] users = _gone.Count == 0
            ? []
            : [.. Await(stop => Directory.ListUsersAsync(Client, Mark, stop))
                .Where(user => _gone.Contains(EmailAddress.Key(user.Email)))];
        if (users.Length == 0)
        {
            return;
        }

        string[] kept = [.. LeftOf(users)];
        if (kept.Length > 0)
        {
            WriteWarning(
                $"{(kept.Length == 1 ? "1 of these people still has" : $"{kept.Length} of these people still have")} "
                    + $"access that was given to them: {string.Join(", ", kept.Take(3))}"
                    + $"{(kept.Length > 3 ? " and others" : string.Empty)}. It comes back with a licence. "
                    + "Revoke-FrameioAccess -Everywhere takes it away.");
        }
    }

    // Roles on single projects aren't looked for: that takes a call for each project there is.
    private IEnumerable<string> LeftOf(IReadOnlyList<FrameioUser> users)
    {
        try
        {
            LeaverReview review = new(Client, Directory, users, Mark);
            IEnumerable<string?> left = Await(review.ReadGroupsAsync)
                .Concat(Await(review.ReadWorkspacesAsync)).Select(access => access.Email)
                .Concat(users.Where(user => RoleOrder.IsOverAll(user.Role)).Select(user => user.Email));
            return left.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        }
        catch (FrameioException unread)
        {
            WriteWarning($"Whether these people still have access couldn't be found out: {unread.Message}");
            return [];
        }
    }
}
