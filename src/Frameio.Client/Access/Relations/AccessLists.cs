using Frameio.Client.Access.Isolation;
using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// The relations of an account, and the lists of the places that a run has come to, each once. Safe from several
/// threads.
/// </summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="directory">The account.</param>
/// <param name="memory">What earlier runs have learned.</param>
/// <param name="rules">What is taken away, and from whom not.</param>
/// <param name="adobe">What goes to the Adobe organisation; null where nothing does.</param>
/// <param name="since">From when on a list of the account counts as new; null for now.</param>
internal sealed class AccessLists(
    IFrameioCalls calls,
    AccountDirectory directory,
    RunMemory memory,
    TakingRules rules,
    AdobeWork? adobe = null,
    long? since = null)
{
    private readonly WorkspaceLists _workspaces = new(calls, directory);
    private readonly ListAge _age = ListAge.Since(since ?? AccountDirectory.Mark());
    private readonly Dictionary<AccessKind, Relation> _relations = [];
    private readonly Dictionary<(AccessKind Kind, string PlaceId), AccessList> _lists = [];

    /// <summary>The relation of a kind of access.</summary>
    public Relation RelationOf(AccessKind kind)
    {
        lock (_relations)
        {
            if (!_relations.TryGetValue(kind, out Relation? relation))
            {
                _relations[kind] = relation = Create(kind);
            }

            return relation;
        }
    }

    /// <summary>
    /// The relation by which a kind of access to a place is changed: the members of a group that is synced from the
    /// Adobe organisation are those of its user group.
    /// </summary>
    public Relation RelationOf(AccessKind kind, Place? place) =>
        adobe is not null && GroupMembers.IsSynced(place)
            ? RelationOf(new AccessKind(PlaceKind.AdobeGroup))
            : RelationOf(kind);

    /// <summary>Who has a kind of access to a place.</summary>
    public AccessList ListOf(AccessKind kind, Place place)
    {
        lock (_lists)
        {
            if (!_lists.TryGetValue((kind, place.Id), out AccessList? list))
            {
                _lists[(kind, place.Id)] = list = RelationOf(kind).Open(place);
            }

            return list;
        }
    }

    // On V4 all but the members of groups are roles, with five paths.
    private Relation Create(AccessKind kind) => kind switch
    {
        { Place: PlaceKind.Group } => new GroupMembers(calls, directory, _age, memory.Batches, adobe),
        { Place: PlaceKind.License or PlaceKind.AdobeGroup or PlaceKind.Organization } =>
            new AdobeRelation(kind, AdobeRelation.RequireWork(adobe), _age),
        { Place: PlaceKind.Account } => RolesBy(kind, calls.Users.InAccount),
        { Place: PlaceKind.Workspace, Subject: SubjectKind.Person } => RolesBy(kind, calls.Workspaces.People),
        { Place: PlaceKind.Workspace } => RolesBy(kind, calls.Workspaces.Groups),
        { Subject: SubjectKind.Person } => RolesBy(kind, calls.Projects.People),
        _ => RolesBy(kind, calls.Projects.Groups),
    };

    private RoleRelation RolesBy(AccessKind kind, RoleCalls roles) =>
        new(calls, directory, _age, kind, roles, rules, _workspaces);
}
