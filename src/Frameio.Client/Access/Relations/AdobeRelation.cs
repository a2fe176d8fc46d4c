using Frameio.Client.AdobeUsers;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// The licences for Frame.io, the user groups, or the people of the Adobe organisation. People are meant by their
/// address, since a stranger has nothing else.
/// </summary>
internal sealed class AdobeRelation(AccessKind kind, AdobeWork work, ListAge age) : Relation(kind)
{
    /// <summary>The relation of a kind of access, for whoever has no credential for the organisation.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.MissingArgument"/>.</exception>
    public static AdobeWork RequireWork(AdobeWork? work) => work ?? throw new FrameioException(
        FrameioErrorKind.MissingArgument,
        "The connection holds no credential for the people of the Adobe organisation.");

    public override async ValueTask<Place> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken) => new(Kind.Place switch
        {
            PlaceKind.License => await work.ProfileAsync(cancellationToken),
            PlaceKind.AdobeGroup => await work.UserGroupAsync(text, cancellationToken),
            _ => new AdobeOrganizationPlace(work.Organization.Id),
        });

    public override async ValueTask<Subject> FindSubjectAsync(
        string? text, AccessChange direction, CancellationToken cancellationToken)
    {
        string wanted = PersonText.Require(text);
        if (!PersonText.IsId(wanted) && !PersonText.IsAdobeId(wanted))
        {
            return Subject.Named(wanted);
        }

        FrameioUser user = await work.Directory.FindUserAsync(work.Calls, wanted, age, cancellationToken);
        return Subject.Named(Subject.Of(user).RequireEmail());
    }

    // Of a licence these are the user groups that go along with it.
    public override string? UnderstandRole(string? role) =>
        Kind.Place == PlaceKind.License ? AdobeGroupNames.Join(AdobeGroupNames.Split(role)) : null;

    public override AccessList Open(Place place) => Kind.Place switch
    {
        PlaceKind.License => new LicenseList(place, work, new AdobeTarget.License(place.Name), age),
        PlaceKind.AdobeGroup => new AdobeList(place, work, new AdobeTarget.UserGroup(place.Name), age),
        _ => new AdobeList(place, work, new AdobeTarget.Organization(), age),
    };

    public override int BatchSize(AccessChange direction) => AdobeOrganization.MostCommands;

    public override int CallsFor(AccessChange direction, int batches, int changes) => batches;

    public override TimeSpan TimeFor(AccessChange direction, int count) => work.Organization.TimeToAct(count);

    public override TimeSpan TimeToRead(int pages) => work.Organization.TimeToList(pages);
}
