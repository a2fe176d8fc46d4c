using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Users;

/// <summary>Who has access, or is to have it: a person or a group.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">UUID of it; null for a person whom only an address names.</param>
/// <param name="Name">A person's address, a group's name; empty where only the id is known.</param>
public sealed record Subject(SubjectKind Kind, string? Id, string Name)
{
    /// <summary>The person as the account lists them; null where it lists no such person.</summary>
    public FrameioUser? User { get; private init; }

    /// <summary>A person's address, where one is known.</summary>
    public string? Email => Kind == SubjectKind.Person && Name.Length > 0 ? Name : null;

    /// <summary>What makes the subject this one and no other of its kind, in whatever spelling.</summary>
    public string Key => Id ?? EmailAddress.Key(Name);

    /// <summary>A user of an account.</summary>
    public static Subject Of(FrameioUser user) => new(SubjectKind.Person, user.Id, user.Email) { User = user };

    /// <summary>Whoever has an address.</summary>
    public static Subject Named(string email) => new(SubjectKind.Person, Id: null, email);

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Id ?? string.Empty;

    /// <summary>The id, for calls that go by it.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.UserHasNoId"/>.</exception>
    internal string RequireId() => ServiceId.IsUsable(Id)
        ? Id!
        : throw new FrameioException(
            FrameioErrorKind.UserHasNoId,
            string.IsNullOrWhiteSpace(Id)
                ? $"The service has no id for '{this}', such as for somebody who was invited and has no account yet."
                : $"The service lists '{this}' under '{Id}', which its calls don't accept as an id.");

    /// <summary>The address, for calls that go by it.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidEmail"/>.</exception>
    internal string RequireEmail() => Email ?? throw new FrameioException(
        FrameioErrorKind.InvalidEmail, $"User {Id} comes without an email address, which V2 goes by.");
}
