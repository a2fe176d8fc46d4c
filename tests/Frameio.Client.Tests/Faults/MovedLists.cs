using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Faults;

/// <summary>
/// Lists that grow or shrink while they are read, whose totals are too high, or whose records have lost their id.
/// </summary>
internal static class MovedLists
{
    // What a row may fail with that means somebody or something whose record can't be used.
    private static readonly string[] _nameless =
    [
        "UserHasNoId", "UserNotFound", "UserNotInAccount", "UserAmbiguous", "GroupNotFound", "WorkspaceNotFound",
        "ProjectNotFound", "MemberNotFound", "CollaboratorNotFound", "RejectedByServer",
    ];

    public static IReadOnlyList<FaultKind> All { get; } =
    [
        Shift("one has come", 1),
        Shift("one has gone", -1),
        Shift("three have come", 3),
        Shift("three have gone", -3),
        new("list claims too many, once", new ClaimTotalFault { More = 5 })
        {
            IsSurvived = true,
            IsOfPath = true,
            Hits = IsList,
            Stride = 4,
        },
        new("list claims too many, always", new ClaimTotalFault { More = 5 })
        {
            IsOfPath = true,
            IsLasting = true,
            Hits = IsList,
            Stride = 4,
        },
        Nameless("a record without an id", "id"),
        Nameless("a record without its user's id", "user.id"),
        Nameless("a record without a user_id", "user_id"),
    ];

    private static FaultKind Shift(string name, int by) =>
        new($"list of which {name}", new ShiftListFault { By = by })
        {
            IsSurvived = true,
            IsOfPath = true,
            Hits = IsLaterPage,
        };

    private static FaultKind Nameless(string name, string field) =>
        new(name, new EditRecordsFault { Field = field, Remove = true, Count = 1 })
        {
            IsOfPath = true,
            Hits = exchange => IsList(exchange) && exchange.ResponseBody.Contains(
                $"\"{field.Split('.')[0]}\"", StringComparison.Ordinal),
            Stride = 2,
            Errors = _nameless,
        };

    private static bool IsList(Exchange exchange) => exchange.Method == "GET"
        && (exchange.ResponseBody.StartsWith('[')
            || exchange.ResponseBody.Contains("\"data\":[", StringComparison.Ordinal));

    // A first page that lost its beginning is one that nobody can tell from a whole one.
    private static bool IsLaterPage(Exchange exchange) =>
        IsList(exchange) && exchange.Query.Split('&').Any(IsOfLaterPage);

    private static bool IsOfLaterPage(string parameter) =>
        parameter.StartsWith("after=", StringComparison.Ordinal)
        || (parameter.StartsWith("page=", StringComparison.Ordinal) && parameter != "page=1");
}
