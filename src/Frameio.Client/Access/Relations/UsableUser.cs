using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Refuses users of an account that V4 would refuse.</summary>
internal static class UsableUser
{
    /// <summary>Refuses a user whom the service's calls can't mean.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.UserHasNoId"/>.</exception>
    public static void RequireId(Subject subject)
    {
        // One id that isn't a UUID would make the service refuse a whole batch.
        if (subject.User is { } user && !PersonText.IsId(user.Id))
        {
            throw new FrameioException(
                FrameioErrorKind.UserHasNoId,
                user.Id is null
                    ? $"'{user.Email}' was invited and has no account yet, so the service has no id for the person."
                    : $"The service lists '{user.Email}' under '{user.Id}', which its calls don't accept as an id.");
        }
    }

    /// <summary>
    /// Refuses a user who can't be put anywhere. Off-boarding is what removal is for, so somebody deactivated can be
    /// taken out, and stays where they are.
    /// </summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.UserDeactivated"/>.</exception>
    public static void RequireActive(Subject subject)
    {
        if (subject.User?.Active == false)
        {
            throw new FrameioException(FrameioErrorKind.UserDeactivated, $"'{subject.Name}' is deactivated.");
        }
    }
}
