using Frameio.Client.Access;
using Frameio.Client.Users;

namespace FrameioPS.Input;

/// <summary>What a row of access calls whom, where and in which role.</summary>
/// <param name="Person">The person.</param>
/// <param name="Group">The group: the place of a person, or whoever has a role in another place.</param>
/// <param name="Workspace">The workspace, or that of the project.</param>
/// <param name="Project">The project.</param>
/// <param name="Role">The role; null for none.</param>
internal readonly record struct AccessWords(
    Naming Person, Naming Group, Naming Workspace, Naming Project, string? Role)
{
    /// <summary>Whether it names a person.</summary>
    public bool HasPerson => IsFilled(Person);

    /// <summary>Whether it names a group.</summary>
    public bool HasGroup => IsFilled(Group);

    /// <summary>Whether it names a workspace or a project.</summary>
    public bool HasPlace => IsFilled(Workspace) || IsFilled(Project);

    /// <summary>Whether a person has it by a group, which nobody gave.</summary>
    public bool IsThroughGroup => HasPerson && HasGroup && HasPlace;

    /// <summary>The kind of access that it means: by what is named, and not by which columns there are.</summary>
    public AccessKind Kind
    {
        get
        {
            SubjectKind subject = HasPerson || !HasGroup ? SubjectKind.Person : SubjectKind.Group;
            if (IsFilled(Project))
            {
                return new AccessKind(PlaceKind.Project, subject);
            }

            if (IsFilled(Workspace))
            {
                return new AccessKind(PlaceKind.Workspace, subject);
            }

            return new AccessKind(HasGroup ? PlaceKind.Group : PlaceKind.Account);
        }
    }

    /// <summary>The group, workspace or project that it is about; nothing for the account.</summary>
    public Naming Place => Kind.Place switch
    {
        PlaceKind.Project => Project,
        PlaceKind.Workspace => Workspace,
        PlaceKind.Group => Group,
        _ => default,
    };

    private static bool IsFilled(Naming naming) => !string.IsNullOrEmpty(naming.Text);
}
