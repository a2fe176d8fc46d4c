using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>A made-up account as the sandbox takes it.</summary>
internal static class ModelSeed
{
    public static Seed Of(ModelAccount account) => Seeds.Studio with
    {
        Accounts =
        [
            new SeedAccount
            {
                Id = Studio.Account,
                DisplayName = "Studio",
                Users =
                [
                    .. account.People.Select(person => new SeedUser
                    {
                        Id = person.Id,
                        Name = $"Name of {person.Email}",
                        Email = person.Email,
                        Role = person.Role,
                        Active = person.Active,
                    }),
                ],
                Groups =
                [
                    .. account.Groups.Select(group => new SeedGroup
                    {
                        Id = group.Id,
                        Name = group.Name,
                        Source = group.Source,
                        Members = [.. group.Members],
                    }),
                ],
                Workspaces = [.. account.Workspaces.Select(workspace => WorkspaceOf(account, workspace))],
            },
        ],
        Tokens = [new SeedToken { Token = Studio.Token, User = ModelAccount.Owner }],
        Clients = [],
        Apps = [],
    };

    private static SeedWorkspace WorkspaceOf(ModelAccount account, ModelPlace workspace) => new()
    {
        Id = workspace.Id,
        Name = workspace.Name,
        Members = [.. workspace.People.Select(role => new SeedWorkspaceMember { User = role.Key, Role = role.Value })],
        Groups = GroupsOf(workspace),
        Projects =
        [
            .. account.Projects.Where(project => project.Workspace == workspace).Select(project => new SeedProject
            {
                Id = project.Id,
                Name = project.Name,
                Restricted = project.IsRestricted,
                Collaborators =
                    [.. project.People.Select(role => new SeedCollaborator { User = role.Key, Role = role.Value })],
                Groups = GroupsOf(project),
            }),
        ],
    };

    private static SeedGroupRole[] GroupsOf(ModelPlace place) =>
        [.. place.Groups.Select(role => new SeedGroupRole { Group = role.Key, Role = role.Value })];
}
