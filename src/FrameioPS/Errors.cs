using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Errors;

namespace FrameioPS;

/// <summary>
/// The module's error vocabulary: how each kind of failure shows in PowerShell. The id is the kind's name; what went
/// wrong is in the exception's message; what to do about it is here.
/// </summary>
internal static partial class Errors
{
    /// <summary>What everybody is told who connects to V2. Source of the date: the vendor's forum.</summary>
    public const string EndOfV2 =
        "V2 of Frame.io's API is announced to end after 2026-12-01. " + WayToV4;

    // It may have come from -ApiVersion or from a connection of Azure Automation.
    private const string WayToV4 =
        "The same commands run on V4, which is what one gets without ApiVersion V2 "
            + "(https://github.com/FrameioPS/FrameioPS/blob/main/docs/migration-v2-to-v4.md).";

    /// <summary>Makes the record that PowerShell shows.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="target">The input it is about.</param>
    /// <param name="row">Place of that input, from 1; null where there are no rows.</param>
    public static ErrorRecord ToRecord(this FrameioException error, object? target, long? row = null)
    {
        (ErrorCategory category, string advice) = Explain(error);
        string where = row is null ? string.Empty : $"Row {row}: ";
        FrameioException shown = ToPrintable(error);
        ErrorRecord record = new(shown, error.Kind.ToString(), category, target)
        {
            ErrorDetails = new ErrorDetails(where + shown.Message + More(error)) { RecommendedAction = advice },
        };

        // Windows PowerShell shows the target below the message.
        record.CategoryInfo.TargetName = Printable.Text(record.CategoryInfo.TargetName);
        return record;
    }

    /// <summary>
    /// The command that takes access away where it comes from; null where it is somebody's own, or that isn't known.
    /// </summary>
    public static string? AdviceAgainst(AccessPath? path) => path switch
    {
        AccessPath.Group => "Remove-FrameioGroupMember takes them out of it.",
        AccessPath.Workspace => "Remove-FrameioWorkspaceMember takes that away.",
        AccessPath.Account => "Set-FrameioUser -Role member takes an admin's role away.",
        _ => null,
    };

    public static FrameioException NotConnected() =>
        new(FrameioErrorKind.NotConnected, "There is no connection to Frame.io yet.");

    /// <summary>Something is given for no parameter.</summary>
    /// <param name="parameter">What it may be meant for.</param>
    /// <param name="given">What is given. Only the name of a parameter that there isn't is repeated.</param>
    public static FrameioException NothingUnnamed(string parameter, IReadOnlyList<object?> given) => new(
        FrameioErrorKind.MissingArgument,
        given.Select(value => $"{value}").FirstOrDefault(IsParameterName) is { } name
            ? $"There is no parameter {name}."
            : "Something is given without the name of a parameter, and is not shown here. Name the parameter, such as "
                + $"-{parameter}.");

    public static FrameioException MissingArgument(string parameter) => new(
        FrameioErrorKind.MissingArgument, $"The parameter -{parameter} is missing, and no pipeline input supplies it.");

    /// <summary>A parameter was given and names nothing.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="omitted">What leaving it out means; null where something has to be named.</param>
    public static FrameioException EmptyArgument(string parameter, string? omitted) => new(
        FrameioErrorKind.MissingArgument,
        $"The parameter -{parameter} is given and names nothing: it is {Nothing}. {Remedy(omitted)}");

    /// <summary>The same of an input object, which gives the parameter its value.</summary>
    public static FrameioException EmptyInput(string parameter, string? omitted) => new(
        FrameioErrorKind.MissingArgument,
        $"The input names nothing for the parameter -{parameter}: it is {Nothing}. {Remedy(omitted)}");

    /// <summary>A journal that would lie where there are no files.</summary>
    public static FrameioException NoFile(string path, string provider) => new(
        FrameioErrorKind.JournalUnusable,
        NoFileWords(path, provider, "C:\\journal.jsonl or /tmp/journal.jsonl"));

    /// <summary>Nothing was given that could sign in to Adobe's User Management API.</summary>
    public static FrameioException NoAdobeCredential() => new(
        FrameioErrorKind.MissingArgument,
        "The connection holds no credential for the people of the Adobe organisation: Connect-Frameio "
            + "-AdobeCredential takes one, a server-to-server credential with the User Management API.");

    /// <summary>The same of V2, whose invitations make people.</summary>
    public static FrameioException NoAdobeOnV2() => new(
        FrameioErrorKind.EndpointUnavailable,
        "V2 invites people itself, by Invoke-FrameioTeamInvite; connect to V4 to license people of the Adobe "
            + "organisation.")
    { NeedsV4 = true };

    /// <summary>A stretch of time without any.</summary>
    public static FrameioException NoTime(DateTimeOffset after, DateTimeOffset before) => new(
        FrameioErrorKind.InvalidRange,
        FormattableString.Invariant(
            $"Nothing is after {after:yyyy-MM-dd HH:mm:ss zzz} and before {before:yyyy-MM-dd HH:mm:ss zzz}."));

    public static FrameioException NothingToChange() => new(
        FrameioErrorKind.MissingArgument, "Nothing to change: neither -NewName nor -Emoji is given.");

    // Scripts show the exception's own message. What the service says stays as it is in ServerErrors.
    private static FrameioException ToPrintable(FrameioException error) => Printable.IsPrintable(error.Message)
        ? error
        : new FrameioException(error.Kind, Printable.Text(error.Message), error.InnerException)
        {
            StatusCode = error.StatusCode,
            ServerErrors = error.ServerErrors,
            NeedsV4 = error.NeedsV4,
        };

    private static bool IsParameterName(string text) =>
        text.Length is > 1 and < 20 && text[0] == '-'
            && text.Skip(1).All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    private static string NoFileWords(string path, string provider, string examples) =>
        $"'{path}' is no file: it is a path of the provider {provider}. Give one of the file system, such as "
            + $"{examples}.";

    private const string Nothing = "$null, blank, or a list that is empty or holds one of these";

    private static string Remedy(string? omitted) =>
        omitted is null ? "It has to name something." : $"Leave it out to mean {omitted}.";

    private static (ErrorCategory Category, string Advice) Explain(FrameioException error) => error.Kind switch
    {
        FrameioErrorKind.NotConnected =>
            (ErrorCategory.ConnectionError, "Run Connect-Frameio first, or give -Session a session of yours."),
        FrameioErrorKind.AccountAmbiguous => (ErrorCategory.InvalidArgument, "Choose one with -Account."),
        FrameioErrorKind.AccountNotFound =>
            (ErrorCategory.ObjectNotFound, "Use one that Get-FrameioAccount lists, or connect as somebody else."),
        FrameioErrorKind.TokenRejected => (
            ErrorCategory.AuthenticationError,
            "Connect again with a valid token or client, or sign in again with -Interactive; it must belong to a user "
                + "with a Frame.io product profile."),
        FrameioErrorKind.SignInNeedsAPerson => (
            ErrorCategory.AuthenticationError,
            "Where nobody is, sign in with -Credential. Where somebody is, run Connect-Frameio -Interactive."),
        FrameioErrorKind.SignInDenied => (
            ErrorCategory.PermissionDenied,
            "Run it again and allow the access. -Force asks who signs in, where the browser knows somebody else."),
        FrameioErrorKind.SignInMismatch => (
            ErrorCategory.SecurityError,
            "Run it again, and take the address that the browser ends at then. -RedirectUri has to be one that the "
                + "credential has in Adobe's Developer Console, or that a redirect pattern there has."),
        FrameioErrorKind.SignInUnfinished => (
            ErrorCategory.InvalidData,
            "Run it again, and paste the whole address that the browser ends at: it begins with the redirect address "
                + "and has a code in it. That the page there can't be shown doesn't matter."),
        FrameioErrorKind.InvalidRedirectUri => (
            ErrorCategory.InvalidArgument,
            "Give -RedirectUri an address that a redirect pattern of the credential has, such as "
                + "https://localhost:8443/."),
        FrameioErrorKind.VaultUnavailable => (
            ErrorCategory.ResourceUnavailable,
            "See that Microsoft.PowerShell.SecretManagement is installed, and that Get-SecretVault lists the vault; "
                + "or connect without -Vault."),
        FrameioErrorKind.Forbidden =>
            (ErrorCategory.PermissionDenied, "Connect as somebody with a sufficient role in the account."),
        FrameioErrorKind.UserNotFound => (
            ErrorCategory.ObjectNotFound,
            "Get-FrameioUser lists the users. Whoever isn't among them joins by Add-FrameioUser or the Admin Console."),
        FrameioErrorKind.UserAmbiguous => (ErrorCategory.InvalidArgument, "Use one of the ids."),
        FrameioErrorKind.UserNotInAccount => (
            ErrorCategory.ObjectNotFound,
            "Add the person in the Adobe Admin Console first; or connect with -AdobeCredential, which brings them in."),
        FrameioErrorKind.NotManagedByAdobe => (
            ErrorCategory.InvalidOperation,
            "Connect to an account of that organisation, or invite people in the web app."),
        FrameioErrorKind.ManagedElsewhere => (
            ErrorCategory.InvalidOperation, "Add and remove the person in the directory that Adobe syncs."),
        FrameioErrorKind.AdobeProfileAmbiguous => (
            ErrorCategory.InvalidArgument, "Choose one with -AdobeProfile."),
        FrameioErrorKind.AdobeProfileNotFound => (
            ErrorCategory.ObjectNotFound, "See the product profiles in the Adobe Admin Console."),
        FrameioErrorKind.NoLicenseLeft => (
            ErrorCategory.QuotaExceeded, "Free a licence or buy more, then run the same row again."),
        FrameioErrorKind.UserDeactivated => (
            ErrorCategory.InvalidOperation,
            "Reactivate the person first, in Frame.io or the Adobe Admin Console."),
        FrameioErrorKind.UserHasNoId => (
            ErrorCategory.InvalidOperation,
            "Somebody invited has an id once the invitation is accepted. For anybody else, Get-FrameioUser shows the "
                + "id that Frame.io lists; one that is no UUID can be used in Frame.io itself only."),
        FrameioErrorKind.GroupNotFound =>
            (ErrorCategory.ObjectNotFound, "Get-FrameioGroup lists the groups with their ids."),
        FrameioErrorKind.GroupAmbiguous => (ErrorCategory.InvalidArgument, "Use one of the ids."),
        FrameioErrorKind.GroupExists => (
            ErrorCategory.ResourceExists,
            "Choose another name, or use the group that is there; New-FrameioGroup -AllowDuplicate makes another one."),
        FrameioErrorKind.GroupNotManagedHere => (
            ErrorCategory.InvalidOperation,
            "Change the members where the group comes from, such as the Adobe Admin Console."),
        FrameioErrorKind.WorkspaceNotFound =>
            (ErrorCategory.ObjectNotFound, "Get-FrameioWorkspace lists the workspaces with their ids."),
        FrameioErrorKind.WorkspaceAmbiguous => (ErrorCategory.InvalidArgument, "Use one of the ids."),
        FrameioErrorKind.MemberNotFound => (
            ErrorCategory.ObjectNotFound,
            "Get-FrameioWorkspaceMember lists the members. Whoever is to be out of the workspace is."),
        FrameioErrorKind.ProjectNotFound =>
            (ErrorCategory.ObjectNotFound, "Get-FrameioProject lists the projects with their ids."),
        FrameioErrorKind.ProjectAmbiguous =>
            (ErrorCategory.InvalidArgument, "Name the workspace too, as in Dailies/Pilot, or use one of the ids."),
        FrameioErrorKind.CollaboratorNotFound => (
            ErrorCategory.ObjectNotFound,
            "Get-FrameioCollaborator lists the people, and with -Pending the open invitations. Whoever is to be off "
                + "the project is."),
        FrameioErrorKind.ConflictingRow => (
            ErrorCategory.InvalidData,
            "Leave one row for each person and place, and in it an id and a name of the same."),
        FrameioErrorKind.NotDirect => (
            ErrorCategory.InvalidOperation,
            "Change who is in the group, with Email and Group alone, or what the group has, with Group and the place."),
        FrameioErrorKind.ProtectedUser => (
            ErrorCategory.PermissionDenied,
            "Let another admin do it, or the owner, once somebody else has that role."),
        FrameioErrorKind.TooManyRemovals => (
            ErrorCategory.LimitsExceeded,
            "See to the input: a file that was cut off looks like this. If all of them are to go, say so with "
                + "-MaximumRemoval, such as 20 or 50%."),
        FrameioErrorKind.NothingDesired => (
            ErrorCategory.InvalidData,
            "See to the input: a file without rows looks like this. If nobody is to be there, say so with -Force."),
        FrameioErrorKind.HeldBack => (
            ErrorCategory.OperationStopped, "Mend the rows that failed, and run it again: then whoever is to go goes."),
        FrameioErrorKind.InvalidRole =>
            (ErrorCategory.InvalidArgument, "Use a role that the connection's API version knows, or leave it out."),
        FrameioErrorKind.InvalidEmail =>
            (ErrorCategory.InvalidArgument, "Give an address such as ana@studio.com; on V4 an id is as good."),
        FrameioErrorKind.InvalidName =>
            (ErrorCategory.InvalidArgument, "Give 1 to 255 characters, none of which is a control character."),
        FrameioErrorKind.MissingColumn =>
            (ErrorCategory.InvalidData, "Rename the column, or give the value as a parameter."),
        FrameioErrorKind.MissingArgument =>
            (ErrorCategory.InvalidArgument, "Get-Help shows the parameters and examples of each command."),
        FrameioErrorKind.InvalidRange =>
            (ErrorCategory.InvalidArgument, "Give -After a moment that is before that of -Before."),
        FrameioErrorKind.RejectedByServer => (
            ErrorCategory.InvalidOperation,
            "Mend what the service says, and run it again; nothing of this call was applied."),
        FrameioErrorKind.RateLimited =>
            (ErrorCategory.LimitsExceeded, "Try again in a few minutes; somebody else may be using the same token."),
        FrameioErrorKind.ServerFault => (ErrorCategory.ConnectionError, "Try again in a few minutes."),
        FrameioErrorKind.OutcomeUnknown =>
            (ErrorCategory.OperationTimeout, "Look with the Get- command who is there, before you repeat it."),
        FrameioErrorKind.Unresolved =>
            (ErrorCategory.InvalidOperation, "Run the failed rows again, in smaller numbers."),
        FrameioErrorKind.Stopped => (ErrorCategory.OperationStopped, "Run the same command again."),
        FrameioErrorKind.NotApplied =>
            (ErrorCategory.InvalidResult, "Run the row again; if it fails again, look into the account."),
        FrameioErrorKind.JournalUnusable =>
            (ErrorCategory.InvalidArgument, "Do what the message says, or give -Journal a file of this run alone."),
        FrameioErrorKind.ReportUnusable =>
            (ErrorCategory.InvalidArgument, "Do what the message says; nothing was written."),
        FrameioErrorKind.EndpointUnavailable when error.NeedsV4 =>
            (ErrorCategory.ResourceUnavailable, WayToV4),
        FrameioErrorKind.EndpointUnavailable when error.StatusCode is null => (
            ErrorCategory.ResourceUnavailable,
            "See to the network and its proxy, and to -BaseUri or -AuthorityUri where one is given, and try again."),
        FrameioErrorKind.EndpointUnavailable => (
            ErrorCategory.ResourceUnavailable,
            "Update the module; where -BaseUri is given, it has to be the address of Frame.io's API."),
        FrameioErrorKind.InvalidBaseUri =>
            (ErrorCategory.InvalidArgument, "Use an https address, such as https://api.frame.io."),
        FrameioErrorKind.UnexpectedAnswer =>
            (ErrorCategory.InvalidResult, "Try again; if it stays, see to a proxy in between, and update the module."),
        _ => (ErrorCategory.NotSpecified, "Run the command again with -Verbose."),
    };
}
