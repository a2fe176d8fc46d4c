using Frameio.Client.Users;

namespace Frameio.Client.Access;

/// <summary>One of the kinds of access there are: what has it, and in what.</summary>
/// <param name="Place">The kind of place.</param>
/// <param name="Subject">Whether people have it there, or groups.</param>
public readonly record struct AccessKind(PlaceKind Place, SubjectKind Subject = SubjectKind.Person)
{
    /// <summary>The place in a word for people, such as <c>workspace</c>.</summary>
    public string PlaceNoun => Place.ToString().ToLowerInvariant();
}
