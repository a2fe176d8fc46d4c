using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Refuses users of an account that V4 would refuse.</summary>
internal static class UsableUser
{
    /// <summary>Off-boarding is what removal is for, so somebody deactivated can be taken out, never put in.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.UserDeactivated"/> or <see cref="FrameioErrorKind.UserHasNoId"/>.
    /// </exception>
    public static void Require(FrameioUser user, AccessChange change)
    {
        if (change == AccessChange.Grant && user.Active == false)
        {
            throw new FrameioException(FrameioErrorKind.UserDeactivated, $"'{user.Email}' is deactivated.");
        }

        // One id that isn't a UUID would make the service refuse a whole batch.
        if (!PersonText.IsId(user.Id))
        {
            throw new FrameioException(
                FrameioErrorKind.UserHasNoId,
                user.Id is null
                    ? $"'{user.Email}' was invited and has no account yet, so the service has no id for the person."
                    : $"The service lists '{user.Email}' under '{user.Id}', which its calls don't accept as an id.");
        }
    }
}
