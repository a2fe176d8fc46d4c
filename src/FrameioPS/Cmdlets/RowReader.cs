using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Errors;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>Makes rows of what is bound to a cmdlet's parameters for one input object.</summary>
/// <param name="kind">The kind of access that they are about.</param>
/// <param name="direction">Whether they give access or take it away.</param>
/// <param name="goesByAddress">
/// Whether people are found by their address, as on V2; else by id, where one is given.
/// </param>
internal sealed class RowReader(AccessKind kind, AccessChange direction, bool goesByAddress)
{
    /// <summary>The rows of an input object: each person in each place.</summary>
    /// <param name="number">The number of its first person.</param>
    /// <param name="input">The input object.</param>
    /// <param name="users">The people; null where nothing is bound.</param>
    /// <param name="places">
    /// The places: found for all rows, or as the row calls them; nothing where it calls none.
    /// </param>
    /// <param name="workspace">The workspace of a project, as the row calls it.</param>
    /// <param name="role">The role.</param>
    public IEnumerable<InputRow> Read(
        long number,
        object? input,
        UserIdentity[]? users,
        IReadOnlyList<Naming> places,
        Naming workspace,
        string? role)
    {
        IReadOnlyList<Naming> people = users is { Length: > 0 } ? [.. users.Select(NamingOf)] : [default];
        foreach ((Naming person, int index) in people.Select((person, index) => (person, index)))
        {
            foreach (Naming place in places.Count > 0 ? places : [default])
            {
                yield return new InputRow
                {
                    Number = number + index,
                    Kind = kind,
                    Direction = direction,
                    Place = place.Text,
                    PlaceBeside = place.Beside,
                    Workspace = workspace.Text,
                    WorkspaceBeside = workspace.Beside,
                    Subject = person.Text,
                    SubjectBeside = person.Beside,
                    Role = role,
                    Source = input ?? person.Text,
                };
            }
        }
    }

    /// <summary>
    /// What is wrong with a row on its face, before anything is looked up; null for nothing. An empty user or place is
    /// told as any other that can't be found.
    /// </summary>
    public static FrameioException? RefusalOf(InputRow row, PSObject? input, bool isEmptyInput, PlaceParameter place)
    {
        IReadOnlyCollection<string> Seen() => Columns.Names(input);
        if (row.Place is null)
        {
            return Errors.MissingColumn(place.Noun, place.Columns, Seen());
        }

        if (row.Subject is { Length: > 0 } && isEmptyInput)
        {
            return Errors.EmptyInput(nameof(PlaceAccessCmdlet.User), null);
        }

        return row.Subject is null && Columns.IsRow(input)
            ? Errors.MissingColumn("user", Columns.User, Seen())
            : null;
    }

    private Naming NamingOf(UserIdentity? user) => goesByAddress && user?.Beside is not null
        ? new Naming(user.Beside, user.Text)
        : new Naming(user?.Text, user?.Beside);
}
