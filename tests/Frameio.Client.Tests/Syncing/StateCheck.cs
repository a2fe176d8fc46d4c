using Frameio.Client.Access;
using Frameio.Client.Errors;
using Frameio.Client.Users;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Syncing;

/// <summary>What there is to say against a run that was to make an account as an input says.</summary>
internal sealed class StateCheck(
    DesiredCase wanted, AccountTruth before, AccountTruth after, IReadOnlyList<Outcome> outcomes)
{
    private readonly Dictionary<Scope, Dictionary<string, string?>> _wanted = wanted.Wanted;

    /// <summary>
    /// Against its account of the rows: each has one end, and fails where it has to and not elsewhere.
    /// </summary>
    public IEnumerable<string> OfRows()
    {
        ILookup<long, Outcome> ends = outcomes.ToLookup(outcome => outcome.Row.Number);
        foreach (DesiredRow row in wanted.Rows)
        {
            Outcome[] own = [.. ends[row.Said.Number]];
            bool isFailed = own is [{ Status: AccessStatus.Failed }];
            if (own.Length != 1 || isFailed != row.MustFail && !(isFailed && row.MayFail))
            {
                yield return $"{row.Said} has {own.Length} ends: {string.Join(", ", own.Select(end => end.Reason))}";
            }
        }

        foreach (Outcome other in ends[0].Where(end => end.Direction != AccessChange.Revoke))
        {
            yield return $"an end of no row: {other.Status}";
        }
    }

    /// <summary>Against the state in the end.</summary>
    public IEnumerable<string> OfState() => after.Given.Keys.SelectMany(OfPlace);

    /// <summary>Against what was taken away on the way, whatever has come in between.</summary>
    public IEnumerable<string> OfRemovals()
    {
        foreach ((Scope scope, Dictionary<string, string?> given) in before.Given)
        {
            foreach (string gone in given.Keys.Except(after.Given[scope].Keys))
            {
                bool isNamed = _wanted.TryGetValue(scope, out Dictionary<string, string?>? place);
                if (!isNamed || place!.ContainsKey(gone) || IsHeld(scope, gone))
                {
                    yield return $"{gone} was taken out of {scope}";
                }
                else if (!before.IsTold(scope, gone) && !HasLostPath(scope, gone))
                {
                    yield return $"{gone} was taken out of {scope}, and nobody could tell that they were there";
                }
            }
        }
    }

    /// <summary>
    /// Against the writes of a whole run: each has made a difference, and each difference was made by one; but for
    /// roles that were given to make sure, where a path was taken away.
    /// </summary>
    public IEnumerable<string> OfWrites(IEnumerable<Exchange> writes)
    {
        List<(Scope Scope, string Subject)> differences = [.. Differences()];
        HashSet<Scope> added = [];
        foreach (Exchange write in writes)
        {
            string[] path = write.Path.Split('/');
            if (write.Method == "POST")
            {
                Scope group = new(new AccessKind(PlaceKind.Group), path[5]);
                string[] ids = [.. after.Given[group].Keys.Where(id => write.RequestBody.Contains(id))];
                if (!added.Add(group) || ids.Any(id => !differences.Remove((group, id))))
                {
                    yield return $"a needless {write.Method} {write.Path} {write.RequestBody}";
                }
            }
            else
            {
                (Scope scope, string subject) = Target(path);
                if (!differences.Remove((scope, subject))
                    && !(write.Method == "PATCH" && HasLostPath(scope, subject)))
                {
                    yield return $"a needless {write.Method} {write.Path} {write.RequestBody}";
                }
            }
        }

        foreach ((Scope scope, string subject) in differences)
        {
            yield return $"{subject} in {scope} changed by no write";
        }
    }

    /// <summary>
    /// Against the writes of a second run: nothing is left to be done but what the first has told it left undone.
    /// </summary>
    public IEnumerable<string> OfSecondRun(IEnumerable<Exchange> writes)
    {
        HashSet<(Scope, string?)> undone =
        [
            .. outcomes.Where(end => end is { Status: AccessStatus.Failed, Place: not null })
                .Select(end => (new Scope(end.Kind, end.Place!.Id), end.SubjectId)),
        ];

        // An admin who was the last one keeps all that goes with it until the next run, when somebody else is one.
        HashSet<string?> admins =
        [
            .. outcomes.Where(end => end.Error?.Kind == FrameioErrorKind.ProtectedUser).Select(end => end.SubjectId),
        ];
        foreach (Exchange write in writes)
        {
            (Scope scope, string subject) = write.Method == "POST" ? default : Target(write.Path.Split('/'));
            if (!undone.Contains((scope, subject)) && !admins.Contains(subject))
            {
                yield return $"again {write.Method} {write.Path} {write.RequestBody}";
            }
        }
    }

    private IEnumerable<string> OfPlace(Scope scope)
    {
        Dictionary<string, string?> now = after.Given[scope];
        Dictionary<string, string?> then = before.Given[scope];
        if (!_wanted.TryGetValue(scope, out Dictionary<string, string?>? place))
        {
            return now.OrderBy(pair => pair.Key).SequenceEqual(then.OrderBy(pair => pair.Key))
                ? []
                : [$"{scope} has changed, and no row names it"];
        }

        return scope.Kind.Place == PlaceKind.Account
            ? now.Where(pair => pair.Value != then[pair.Key] && !place.ContainsKey(pair.Key))
                .Select(pair => $"the account role of {pair.Key} has changed")
                .Concat(Missing(scope, place, now))
            : Missing(scope, place, now).Concat(Left(scope, place, now, then));
    }

    private IEnumerable<string> Missing(
        Scope scope, Dictionary<string, string?> place, Dictionary<string, string?> now) =>
        from wish in place
        where !now.TryGetValue(wish.Key, out string? role) || role != wish.Value
        where !after.OtherPaths(scope, wish.Key).Values.Any(
            other => AccountTruth.Rank(other) >= AccountTruth.Rank(wish.Value))
        where !wanted.Rows.Any(row => row.Scope == scope && row.SubjectId == wish.Key && row.MayFail)
        select $"{wish.Key} in {scope} is {now.GetValueOrDefault(wish.Key) ?? "not there"}, not {wish.Value}";

    private IEnumerable<string> Left(
        Scope scope,
        Dictionary<string, string?> place,
        Dictionary<string, string?> now,
        Dictionary<string, string?> then)
    {
        HashSet<string?> failed = [.. FailedRows(scope).Select(row => row.SubjectId)];
        foreach ((string subject, string? role) in now.Where(
            given => !place.ContainsKey(given.Key) && !failed.Contains(given.Key)))
        {
            if (!then.TryGetValue(subject, out string? old) || old != role)
            {
                yield return $"{subject} has got {role} in {scope}, and no row says so";
            }
            else if (after.IsTold(scope, subject) && !IsHeld(scope, subject))
            {
                yield return $"{subject} is still in {scope} as {role}, and nothing is said of it; "
                    + $"before by {string.Join(", ", before.OtherPaths(scope, subject).Keys)}, "
                    + $"now by {string.Join(", ", after.OtherPaths(scope, subject).Keys)}";
            }
        }
    }

    // Somebody who stays is told, and there is a row that failed.
    private bool IsHeld(Scope scope, string subject) => outcomes.Any(outcome =>
        outcome.Error?.Kind == FrameioErrorKind.HeldBack && outcome.Kind == scope.Kind
            && outcome.Place?.Id == scope.PlaceId && outcome.SubjectId == subject)
        && (FailedRows(scope).Any() || wanted.Rows.Any(row => row is { Scope: null, MustFail: true }));

    private IEnumerable<DesiredRow> FailedRows(Scope scope) => wanted.Rows.Where(row => row.Scope == scope
        && outcomes.Any(end => end.Row.Number == row.Said.Number && end.Status == AccessStatus.Failed));

    private bool HasLostPath(Scope scope, string subject) =>
        before.OtherPaths(scope, subject).Keys.Except(after.OtherPaths(scope, subject).Keys).Any();


    private IEnumerable<(Scope Scope, string Subject)> Differences() =>
        from given in before.Given
        from subject in given.Value.Keys.Union(after.Given[given.Key].Keys)
        where given.Value.GetValueOrDefault(subject, "nothing")
            != after.Given[given.Key].GetValueOrDefault(subject, "nothing")
        select (given.Key, subject);

    // /v4/accounts/{id}/users/{id}, or /v4/accounts/{id}/{places}/{id}/{subjects}/{id}.
    private static (Scope Scope, string Subject) Target(string[] path)
    {
        if (path.Length == 6)
        {
            return (new Scope(new AccessKind(PlaceKind.Account), path[3]), path[5]);
        }

        PlaceKind place = path[4] switch
        {
            "groups" => PlaceKind.Group,
            "workspaces" => PlaceKind.Workspace,
            _ => PlaceKind.Project,
        };
        SubjectKind subject = path[6] == "groups" ? SubjectKind.Group : SubjectKind.Person;
        return (new Scope(new AccessKind(place, subject), path[5]), path[7]);
    }
}
