using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.V2;

/// <summary>A person as V2 means one.</summary>
internal static class LegacyPerson
{
    /// <summary>The address, for calls that go by it.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidEmail"/>.</exception>
    public static string RequireEmail(this FrameioUser person) => person.Email.Length > 0
        ? person.Email
        : throw new FrameioException(
            FrameioErrorKind.InvalidEmail, $"User {person.Id} comes without an email address, which V2 goes by.");
}
