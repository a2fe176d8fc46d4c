using Frameio.Client.AdobeUsers;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// What people of an Adobe organisation are put into or taken out of, and by which command. What is taken away is named
/// one by one, so that nobody loses another product.
/// </summary>
internal abstract class AdobeTarget
{
    /// <summary>Whether whoever is taken out of it has no Frame.io any more.</summary>
    public virtual bool TakesFrameio => false;

    /// <summary>Reads who is in it.</summary>
    public abstract IAsyncEnumerable<AdobeUser> ReadAsync(
        AdobeOrganization organization, CancellationToken cancellationToken);

    /// <summary>The profiles and user groups that a change puts somebody into or takes them out of.</summary>
    protected abstract IReadOnlyList<string> NamesOf(Change change);

    /// <summary>Whether somebody has all that a change gives, or nothing of what it takes.</summary>
    /// <param name="user">The person as the organisation has them; null for a stranger.</param>
    /// <param name="change">The change.</param>
    public virtual bool IsDone(AdobeUser? user, Change change) => change.Direction == AccessChange.Grant
        ? user is not null && NamesOf(change).All(user.IsIn)
        : user is null || !NamesOf(change).Any(user.IsIn);

    /// <summary>The command that carries a change out.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isKnown">Whether the person is there already, and nobody is to be made.</param>
    public virtual AdobeCommand CommandOf(Change change, bool isKnown) => change.Direction == AccessChange.Grant
        ? new AdobeCommand(change.Subject.RequireEmail())
        {
            Identity = isKnown ? null : change.Row.Identity,
            Add = NamesOf(change),
        }
        : new AdobeCommand(change.Subject.RequireEmail()) { Remove = NamesOf(change) };

    /// <summary>The profile of Frame.io, with the user groups that a row names beside it.</summary>
    public sealed class License(string profile) : AdobeTarget
    {
        /// <summary>The profile.</summary>
        public string Profile => profile;

        public override bool TakesFrameio => true;

        public override IAsyncEnumerable<AdobeUser> ReadAsync(
            AdobeOrganization organization, CancellationToken cancellationToken) =>
            organization.ListMembersAsync(profile, cancellationToken);

        protected override IReadOnlyList<string> NamesOf(Change change) => change.Direction == AccessChange.Grant
            ? [profile, .. AdobeGroupNames.Split(change.Role)]
            : [profile];
    }

    /// <summary>A user group.</summary>
    public sealed class UserGroup(string name) : AdobeTarget
    {
        public override IAsyncEnumerable<AdobeUser> ReadAsync(
            AdobeOrganization organization, CancellationToken cancellationToken) =>
            organization.ListMembersAsync(name, cancellationToken);

        protected override IReadOnlyList<string> NamesOf(Change change) => [name];
    }

    /// <summary>The organisation, which people can only be taken out of. Their account and its files stay.</summary>
    public sealed class Organization : AdobeTarget
    {
        public override bool TakesFrameio => true;

        public override IAsyncEnumerable<AdobeUser> ReadAsync(
            AdobeOrganization organization, CancellationToken cancellationToken) =>
            organization.ListUsersAsync(cancellationToken);

        public override bool IsDone(AdobeUser? user, Change change) => user is null;

        public override AdobeCommand CommandOf(Change change, bool isKnown) =>
            new(change.Subject.RequireEmail()) { Leaves = true };

        protected override IReadOnlyList<string> NamesOf(Change change) => [];
    }
}
