using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>A cmdlet that is asked for people and places of any kind, several or by patterns.</summary>
public abstract class LookupCmdlet : SessionCmdlet
{
    /// <summary>The places that are named, each that isn't there an error of its own; null where none is.</summary>
    private protected List<T>? Find<T>(
        PlaceIdentity[]? places,
        Func<ListAge, FrameioList<T>> list,
        string noun,
        string[] columns,
        FrameioErrorKind missing)
    {
        if (places is null or { Length: 0 })
        {
            return null;
        }

        List<T> found = [];
        ForEach(
            places, place => place.ToString(), place => found.AddRange(Named(list, place, noun, columns, missing)));
        return found;
    }

    /// <summary>The people that are named, each who isn't there an error of its own; null where nobody is.</summary>
    private protected List<FrameioUser>? FindUsers(UserIdentity[]? users)
    {
        if (users is null or { Length: 0 })
        {
            return null;
        }

        List<FrameioUser> found = [];
        ForEach(users, user => user.Target, user => found.AddRange(FindUsers(user)));
        return found;
    }

    /// <summary>The people that an identity means, which may be a wildcard pattern.</summary>
    /// <exception cref="FrameioException">It is no pattern and means nobody, or the row contradicts itself.</exception>
    private protected IReadOnlyList<FrameioUser> FindUsers(UserIdentity identity)
    {
        string text = identity.ToString();
        IReadOnlyList<FrameioUser> found =
            Select(ListUsers, text, user => [user.Id, user.AdobeUserId], user => [user.Email, user.Name])
                ?? throw Missing.From(
                    ListUsers(Mark), FrameioErrorKind.UserNotFound, $"The account has no user '{text}'.", text);
        foreach (FrameioUser user in found)
        {
            Contradiction.Refuse(text, identity.Beside, user);
        }

        return found;
    }

    /// <summary>Everybody in the account, in a list of that age.</summary>
    private protected FrameioList<FrameioUser> ListUsers(ListAge age) =>
        Await(stop => Directory.ListUsersAsync(Client, age, stop));

    /// <summary>All groups, in a list of that age.</summary>
    private protected FrameioList<FrameioGroup> ListGroups(ListAge age) =>
        Await(stop => Directory.ListGroupsAsync(Client, age, stop));

    /// <summary>All workspaces, in a list of that age.</summary>
    private protected FrameioList<FrameioWorkspace> ListWorkspaces(ListAge age) =>
        Await(stop => Directory.ListWorkspacesAsync(Client, age, stop));

    /// <summary>All projects that the caller reaches, in a list of that age.</summary>
    private protected FrameioList<FrameioProject> ListProjects(ListAge age) =>
        Await(stop => Directory.ListProjectsAsync(Client, age, stop));

    /// <summary>
    /// The people that an identity means, each with an id; of an id, also somebody whom the account lists no more.
    /// </summary>
    /// <exception cref="FrameioException">It means nobody, or somebody without an id.</exception>
    private protected IReadOnlyList<FrameioUser> FindPresentOrGone(UserIdentity identity)
    {
        if (PersonText.IsId(identity.Text)
            && Select(ListUsers, identity.Text!, user => [user.Id], _ => []) is null)
        {
            return [new FrameioUser { Id = identity.Text }];
        }

        // A pattern means all it fits: whoever was only invited has done nothing.
        IReadOnlyList<FrameioUser> found = FindUsers(identity);
        FrameioUser[] known = [.. found.Where(user => user.Id is { Length: > 0 })];
        return known.Length > 0 || found.Count == 0
            ? known
            : throw new FrameioException(
                FrameioErrorKind.UserHasNoId, $"'{found[0].Email}' has no id yet, and has done nothing.");
    }
}
