using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Frameio.Client.Directory;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>
/// Who is in the places that a line names, for suggestions. Each list is read in the background, whoever stops waiting
/// for it, and kept for a while.
/// </summary>
internal static class MemberBrowser
{
    private static readonly ConditionalWeakTable<FrameioSession, ConcurrentDictionary<string, MemberListing>>
        _listings = new();

    /// <summary>Whatever the directory knows will do: a suggestion decides nothing.</summary>
    private static readonly ListAge _anyAge = new(0, 0);

    /// <summary>The people in the places that a command names; null where it names none.</summary>
    public static Task<IReadOnlyList<FrameioUser>>? Browse(TypedCommand command)
    {
        FrameioSession session = command.Session;
        Task<IReadOnlyList<FrameioUser>>[] lists =
        [
            .. Texts(command, "Group", given => new GroupIdentity(given))
                .Select(text => Listed(session, $"group {text}", () => InGroupAsync(session, text))),

            // The workspace beside a project says where that is.
            .. command.Has("Project")
                ? Texts(command, "Project", given => new ProjectIdentity(given))
                    .Select(text => OnProject(session, text, WorkspaceOf(command)))
                : Texts(command, "Workspace", given => new WorkspaceIdentity(given))
                    .Select(text => Listed(session, $"workspace {text}", () => InWorkspaceAsync(session, text))),
        ];
        return lists.Length == 0 ? null : TogetherAsync(lists);
    }

    private static IEnumerable<string> Texts(
        TypedCommand command, string parameter, Func<object, PlaceIdentity> read) =>
        command.Given(parameter).Select(given => read(given).ToString()).Where(text => text.Length > 0);

    private static string? WorkspaceOf(TypedCommand command) =>
        Texts(command, "Workspace", given => new WorkspaceIdentity(given)).FirstOrDefault();

    private static Task<IReadOnlyList<FrameioUser>> Listed(
        FrameioSession session, string place, Func<Task<IReadOnlyList<FrameioUser>>> read) =>
        _listings.GetOrCreateValue(session).GetOrAdd(place, _ => new MemberListing(read)).BrowseAsync();

    private static Task<IReadOnlyList<FrameioUser>> OnProject(FrameioSession session, string text, string? workspace) =>
        Listed(session, $"project {text} in {workspace}", () => OnProjectAsync(session, text, workspace));

    private static async Task<IReadOnlyList<FrameioUser>> InGroupAsync(FrameioSession session, string text)
    {
        FrameioGroup group = await session.Directory.FindGroupAsync(session.Client, text, _anyAge);
        FrameioList<FrameioGroupMember> members =
            await session.Client.Groups.ListMembersAsync(session.AccountId, group).ReadAllAsync();
        return
        [
            .. members.Select(member => new FrameioUser
            {
                Id = member.UserId, Name = member.Name, Email = member.Email, Active = member.Active,
            }),
        ];
    }

    private static async Task<IReadOnlyList<FrameioUser>> InWorkspaceAsync(FrameioSession session, string text)
    {
        FrameioWorkspace workspace = await session.Directory.FindWorkspaceAsync(session.Client, text, _anyAge);
        return await ReadAsync(session.Client.Workspaces.People, session, workspace.Id);
    }

    private static async Task<IReadOnlyList<FrameioUser>> OnProjectAsync(
        FrameioSession session, string text, string? workspace)
    {
        FrameioProject project = await session.Directory.FindProjectAsync(session.Client, text, workspace, _anyAge);
        return await ReadAsync(session.Client.Projects.People, session, project.Id);
    }

    // Those who have the place by other means, such as owning the account, can't be taken out of it; an invitation can.
    private static async Task<IReadOnlyList<FrameioUser>> ReadAsync(
        RoleCalls calls, FrameioSession session, string place)
    {
        FrameioList<Grant> people = await calls.ListAsync(session.AccountId, place).ReadAllAsync();
        FrameioList<Grant> invited = await calls.ListInvitationsAsync(session.AccountId, place).ReadAllAsync();
        return
        [
            .. people.Concat(invited)
                .Where(person => !calls.Roles.ReadOnly.Contains(person.Role ?? string.Empty))
                .Select(person => new FrameioUser
                {
                    Id = person.SubjectId, Name = person.FullName, Email = person.SubjectName ?? string.Empty,
                    Role = person.Role, Active = person.Active,
                }),
        ];
    }

    private static async Task<IReadOnlyList<FrameioUser>> TogetherAsync(Task<IReadOnlyList<FrameioUser>>[] lists) =>
        [.. (await Task.WhenAll(lists)).SelectMany(list => list)];
}
