using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Groups;

/// <summary>
/// Creates groups, each once. Creating is the one call that must not be repeated blindly: when its answer is lost or
/// the service fails over it, the groups are listed to see whether it is there. So that no older group of the name is
/// taken for it, those that are there before are read first.
/// </summary>
/// <param name="groups">The calls for groups.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="creatorId">UUID of the token's owner; empty where it isn't known.</param>
/// <param name="before">The groups that are there, where somebody has just read them; null to read them here.</param>
public sealed class GroupCreation(
    GroupCalls groups, string accountId, string creatorId, IReadOnlyCollection<FrameioGroup>? before = null)
{
    private const int MostSendings = 2;

    /// <summary>How often a group is looked for: it may be listed later than it is made.</summary>
    private const int Looks = 4;

    // The clocks that write a group's date and an answer's are not one.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(1);

    private HashSet<string>? _known;

    /// <summary>Creates a group, or finds the one that a try without an answer has created.</summary>
    /// <param name="name">Its name, which is stored without what nobody sees.</param>
    /// <param name="emoji">Name of its emoji.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidName"/>: the name is blank.</exception>
    public async Task<FrameioGroup> CreateAsync(
        string name, string emoji, CancellationToken cancellationToken = default)
    {
        name = NameText.ForStoring(name);
        _known ??= IdsOf(
            before ?? await groups.ListAsync(accountId, cancellationToken).ReadAllAsync(cancellationToken));
        DateTimeOffset? since = groups.ServiceTime - _tolerance;
        for (int sending = 1; ; sending++)
        {
            FrameioException uncertain;
            try
            {
                return Know(await groups.CreateAsync(accountId, name, emoji, cancellationToken));
            }
            catch (FrameioException failure) when (MayHaveCreated(failure))
            {
                uncertain = failure;
            }

            (FrameioGroup? made, bool isMissing) = await LookAsync(name, since, cancellationToken);
            if (made is not null)
            {
                return Know(made);
            }

            // What the service has accepted may come later still, and would be there twice.
            if (sending == MostSendings || !isMissing || uncertain.StatusCode is >= 200 and < 300)
            {
                throw isMissing ? uncertain : Unknown(name, uncertain);
            }
        }
    }

    private static bool MayHaveCreated(FrameioException failure) => failure.Kind is FrameioErrorKind.OutcomeUnknown
        or FrameioErrorKind.ServerFault or FrameioErrorKind.UnexpectedAnswer;

    private static FrameioException Unknown(string name, FrameioException uncertain) =>
        uncertain.Kind == FrameioErrorKind.OutcomeUnknown
            ? uncertain
            : new FrameioException(
                FrameioErrorKind.OutcomeUnknown,
                $"Whether the group '{name}' was created can't be found out. {uncertain.Message}",
                uncertain)
            { StatusCode = uncertain.StatusCode };

    private FrameioGroup Know(FrameioGroup group)
    {
        _known!.Add(group.Id);
        return group;
    }

    private static HashSet<string> IdsOf(IEnumerable<FrameioGroup> known) =>
        new(known.Select(group => group.Id), StringComparer.OrdinalIgnoreCase);

    // The newest that can be ours; whether it is missing can't be told by a list that isn't whole, or isn't there.
    private async Task<(FrameioGroup? Made, bool IsMissing)> LookAsync(
        string name, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        for (int look = 1; ; look++)
        {
            FrameioList<FrameioGroup>? listed = await TryListAsync(cancellationToken);
            FrameioGroup? made = listed?.Where(group => IsOurs(group, name, since))
                .OrderByDescending(group => group.CreatedAt).FirstOrDefault();
            if (made is not null || look == Looks)
            {
                return (made, listed?.IsWhole == true);
            }

            await groups.SettleAsync(1.0 / (Looks - 1), cancellationToken);
        }
    }

    private async Task<FrameioList<FrameioGroup>?> TryListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await groups.ListAsync(accountId, cancellationToken).ReadAllAsync(cancellationToken);
        }
        catch (FrameioException)
        {
            return null;
        }
    }

    private bool IsOurs(FrameioGroup group, string name, DateTimeOffset? since) =>
        !_known!.Contains(group.Id) && CellText.Clean(group.Name) == name && !(group.CreatedAt < since)
        && (creatorId.Length == 0 || group.CreatorId is null || Same(group.CreatorId, creatorId));

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
