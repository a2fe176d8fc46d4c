using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access;

/// <summary>A row at its end.</summary>
public sealed class Outcome
{
    private readonly string _note = string.Empty;

    internal Outcome(Change change, AccessStatus status)
        : this(change.Row, status) =>
        (Change, Place, Subject) = (change, change.Place, change.Subject);

    private Outcome(InputRow row, AccessStatus status) => (Row, Status) = (row, status);

    /// <summary>The row.</summary>
    public InputRow Row { get; }

    /// <summary>The kind of access that it is about.</summary>
    public AccessKind Kind => Row.Kind;

    /// <summary>Whether it gives access or takes it away.</summary>
    public AccessChange Direction => Row.Direction;

    /// <summary>What became of it.</summary>
    public AccessStatus Status { get; }

    /// <summary>What it was found to mean; null where it means nothing that could be carried out.</summary>
    public Change? Change { get; }

    /// <summary>Where; null where no such place was found.</summary>
    public Place? Place { get; private init; }

    /// <summary>Who; null where nobody was found.</summary>
    public Subject? Subject { get; private init; }

    /// <summary>What the service says of the subject's access now; null where it says nothing.</summary>
    public Grant? Grant { get; init; }

    /// <summary>The role before; null unless the row changes it.</summary>
    public string? PreviousRole =>
        Status is AccessStatus.Changed or AccessStatus.WouldChange ? Change?.PreviousRole : null;

    /// <summary>
    /// The path by which the subject reaches the place, where that is not its own; null where it is, or isn't known.
    /// </summary>
    public AccessPath? Via { get; init; }

    /// <summary>Whether an earlier run confirmed it, by its journal.</summary>
    public bool IsFromJournal { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public FrameioException? Error { get; init; }

    /// <summary>
    /// With an error its id, a colon, and what happened; else what there is to say beside the status, or nothing.
    /// </summary>
    public string Reason
    {
        get => Error is null ? _note : $"{Error.Kind}: {Error.Message}";
        internal init => _note = value;
    }

    /// <summary>
    /// The person's address, or the group's name, as the service stores it, or what the row says where none was found.
    /// </summary>
    public string? SubjectName => Grant?.SubjectName ?? (Subject is { Name.Length: > 0 } known ? known.Name : null)
        ?? Said().FirstOrDefault(text => !IsId(text));

    /// <summary>Id of the user or group, where it is known.</summary>
    public string? SubjectId =>
        Grant?.SubjectId ?? Subject?.Id ?? Said().FirstOrDefault(IsId);

    /// <summary>Name of the place, or what the row calls it where none was found.</summary>
    public string? PlaceName => Place?.Name ?? Row.PlaceBeside ?? Row.Place;

    // What the row says stands in its end, whatever became of it.
    private IEnumerable<string> Said() => new[] { Row.Subject, Row.SubjectBeside }.OfType<string>();

    /// <summary>Ends a row that can't be carried out.</summary>
    /// <param name="row">The row.</param>
    /// <param name="error">Why.</param>
    /// <param name="place">Where, if that was found.</param>
    /// <param name="subject">Who, if that was found.</param>
    public static Outcome Failed(InputRow row, FrameioException error, Place? place = null, Subject? subject = null) =>
        new(row, AccessStatus.Failed) { Error = error, Place = place, Subject = subject };

    /// <summary>Ends a row for whose person something else was done, or would be.</summary>
    /// <param name="row">The row.</param>
    /// <param name="status">What became of it.</param>
    /// <param name="place">Where, if that was found.</param>
    public static Outcome Ended(InputRow row, AccessStatus status, Place? place = null) =>
        new(row, status) { Place = place };

    private static bool IsId(string text) => PersonText.IsId(text) || PersonText.IsAdobeId(text);
}
