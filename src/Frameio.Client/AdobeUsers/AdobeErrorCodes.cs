using Frameio.Client.Errors;

namespace Frameio.Client.AdobeUsers;

/// <summary>Adobe's codes in this library's vocabulary. Source: the vendor's list of error codes.</summary>
internal static class AdobeErrorCodes
{
    /// <summary>Nobody of that address is known, or not yet: somebody just made may be for minutes.</summary>
    public const string Nonexistent = "error.user.nonexistent";

    /// <summary>The person is there with another kind of identity than the one to be made.</summary>
    public const string TypeMismatch = "error.user.type_mismatch";

    /// <summary>What a code means.</summary>
    public static FrameioErrorKind KindOf(string? code) => code switch
    {
        Nonexistent or "error.user.not_found" or "error.user.not_in_org" => FrameioErrorKind.UserNotFound,
        "error.user.email.invalid" => FrameioErrorKind.InvalidEmail,
        "error.group.not_found" => FrameioErrorKind.GroupNotFound,
        "error.organization.invalid_id" => FrameioErrorKind.NotManagedByAdobe,

        // Seen where Adobe itself syncs the directory from Microsoft Entra or Google.
        "error.internal.create_failed" or "error.internal.delete_failed" => FrameioErrorKind.ManagedElsewhere,
        _ when code?.StartsWith("error.usergroup.readonly", StringComparison.Ordinal) == true =>
            FrameioErrorKind.GroupNotManagedHere,
        _ => FrameioErrorKind.RejectedByServer,
    };
}
