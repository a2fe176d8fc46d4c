using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>The members of groups.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class GroupMembers(
    IFrameioCalls calls,
    AccountDirectory directory,
    ListAge age,
    BatchExperience experience,
    AdobeWork? adobe = null)
    : Relation(new AccessKind(PlaceKind.Group))
{
    private readonly SemaphoreSlim _free = CallsAtATime.New();
    private readonly ReadingBudget _budget = new();

    /// <summary>Whether it is a group whose members are those of a user group of the Adobe organisation.</summary>
    public static bool IsSynced(Place? place) => place?.Model is FrameioGroup { Source: "adobe" };

    public override async ValueTask<Place> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken)
    {
        FrameioGroup group = await directory.FindGroupAsync(calls, text, age, cancellationToken);
        Place place = new(group);
        if (adobe is not null && IsSynced(place))
        {
            await adobe.UserGroupAsync(group.Name, cancellationToken);
            return place;
        }

        return group.IsManagedHere
            ? place
            : throw new FrameioException(
                FrameioErrorKind.GroupNotManagedHere,
                $"The members of '{group.Name}' come from {group.Source}; Frame.io can't change them.");
    }

    public override async ValueTask<Subject> FindSubjectAsync(
        string? text, AccessChange direction, CancellationToken cancellationToken) =>
        Subject.Of(await directory.FindUserAsync(calls, text ?? string.Empty, age, cancellationToken));

    // The members of one that is synced are those of the user group of the same name.
    public override AccessList Open(Place place) => adobe is not null && IsSynced(place)
        ? new AdobeList(place, adobe, new AdobeTarget.UserGroup(place.Name), age)
        : new GroupMemberList(calls, directory.AccountId, place, experience, _budget, _free);

    public override int BatchSize(AccessChange direction) =>
        direction == AccessChange.Grant ? experience.LargestBatch : CallsAtATime.Batch;

    public override int CallsFor(AccessChange direction, int batches, int changes) =>
        direction == AccessChange.Grant ? batches : changes;

    public override TimeSpan TimeFor(AccessChange direction, int count) =>
        direction == AccessChange.Grant ? calls.Groups.TimeToAdd(count) : calls.Groups.TimeToRemove(count);

    public override TimeSpan TimeToRead(int pages) => calls.Groups.TimeToListMembers(pages);
}
