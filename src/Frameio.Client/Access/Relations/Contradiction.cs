using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Rows that call one thing by an id and by a name or an address, and the two aren't the same thing now: an export in
/// which somebody corrected a cell, or what was renamed since. Nobody can tell which of the two is meant.
/// </summary>
public static class Contradiction
{
    /// <summary>Refuses a row whose other texts don't mean what was found by the first.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.ConflictingRow"/>.</exception>
    internal static void Refuse(InputRow row, Place place, Subject subject)
    {
        RefusePlace(row, place);
        RefuseSubject(row, subject);
    }

    /// <inheritdoc cref="Refuse(InputRow, Place, Subject)"/>
    internal static void RefusePlace(InputRow row, Place place)
    {
        Refuse(place.Kind.ToString().ToLowerInvariant(), row.Place, row.PlaceBeside, place.Model);
        if (place.Model is FrameioProject project && row.Workspace is not null)
        {
            Refuse("workspace", row.Workspace, row.WorkspaceBeside, new WorkspaceOf(project));
        }
    }

    /// <inheritdoc cref="Refuse(InputRow, Place, Subject)"/>
    internal static void RefuseSubject(InputRow row, Subject subject)
    {
        if (subject.User is { } user)
        {
            Refuse(row.Subject, row.SubjectBeside, user);
        }
        else if (subject is { Kind: SubjectKind.Group, Id: { } id })
        {
            Refuse("group", row.Subject, row.SubjectBeside, new FrameioGroup { Id = id, Name = subject.Name });
        }
    }

    /// <summary>Refuses a row whose other text about a person doesn't mean who was found by the first.</summary>
    /// <param name="text">The text by which the person was found.</param>
    /// <param name="beside">The other text; null where there is none.</param>
    /// <param name="found">Who was found.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.ConflictingRow"/>.</exception>
    public static void Refuse(string? text, string? beside, FrameioUser found)
    {
        if (beside is not null && !PersonText.IsOf(beside, found))
        {
            throw Error("person", text, $"{found.Email} ({found.Id})", beside);
        }
    }

    /// <summary>The error of a row whose two texts about a thing don't agree.</summary>
    /// <param name="noun">What kind of thing it is.</param>
    /// <param name="text">The text by which it was found.</param>
    /// <param name="found">What was found.</param>
    /// <param name="beside">The other text.</param>
    internal static FrameioException Error(string noun, string? text, string found, string beside) => new(
        FrameioErrorKind.ConflictingRow,
        $"The row contradicts itself: by '{text}' its {noun} is {found}, and beside that it says '{beside}'.");

    /// <summary>Refuses a row whose other text about a place doesn't mean what was found by the first.</summary>
    /// <param name="noun">What kind of thing it is.</param>
    /// <param name="text">The text by which it was found.</param>
    /// <param name="beside">The other text; null where there is none.</param>
    /// <param name="found">What was found.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.ConflictingRow"/>.</exception>
    public static void Refuse(string noun, string? text, string? beside, IPlace found)
    {
        if (beside is not null && found.Name.Length > 0 && !IsCalled(found, beside))
        {
            throw Error(noun, text, $"'{found.Name}'", beside);
        }
    }

    private static bool IsCalled(IPlace place, string text) =>
        string.Equals(place.Id, text, StringComparison.OrdinalIgnoreCase)
        || NameText.AreAlike(place.Name, text)

        // A file that people read has names as they are shown.
        || NameText.AreAlike(ShownText.Of(place.Name), text)
        || (place is FrameioProject project && LongName.IsOne(text)
            && NameText.AreAlike(LongName.Of(project), LongName.Clean(text)));

    // Its name is empty where its caller may not see it: then nothing can be said against a row.
    private sealed record WorkspaceOf(FrameioProject Project) : IPlace
    {
        public string Id => Project.WorkspaceId;

        public string Name => Project.WorkspaceName ?? string.Empty;
    }
}
