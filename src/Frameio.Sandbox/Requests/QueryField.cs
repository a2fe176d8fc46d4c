using System.Globalization;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Requests;

/// <summary>A query parameter an operation takes.</summary>
/// <param name="Name">The name.</param>
/// <param name="Complaint">What is wrong with a value, or null when nothing is.</param>
internal sealed record QueryField(string Name, Func<string, string?> Complaint)
{
    /// <summary>The cursor of a list; what it holds is checked where it is used.</summary>
    public static QueryField After { get; } = new("after", value => value.Length > 0 ? null : "Invalid cursor");

    /// <summary>The number of records on a page.</summary>
    public static QueryField PageSize { get; } = new("page_size", ComplainOfPageSize);

    /// <summary>Whether a list tells its length.</summary>
    public static QueryField IncludeTotalCount { get; } = Flag("include_total_count");

    /// <summary>The fields of every list.</summary>
    public static IReadOnlyList<QueryField> Paging { get; } = [After, PageSize, IncludeTotalCount];

    /// <summary>The fields of a list of people with their roles.</summary>
    public static IReadOnlyList<QueryField> UserRoles { get; } =
        [.. Paging, Sort("role", "name", "email"), Flag("include_deactivated")];

    /// <summary>The fields of a list of groups with their roles.</summary>
    public static IReadOnlyList<QueryField> GroupRoles { get; } = [.. Paging, Sort("name", "created_at", "role")];

    /// <summary>A boolean.</summary>
    public static QueryField Flag(string name) =>
        new(name, value => value is "true" or "false" ? null : "Invalid boolean. Got: string");

    /// <summary>Any text.</summary>
    public static QueryField Text(string name) => new(name, _ => null);

    /// <summary>One of some texts.</summary>
    public static QueryField OneOf(string name, params string[] values) =>
        new(name, value => values.Contains(value) ? null : "Invalid value for enum");

    /// <summary>A filter, as <c>filters[name]</c>.</summary>
    public static QueryField Filter(string name, Func<string, bool> isGood) =>
        new($"filters[{name}]", value => isGood(value) ? null : "Invalid value");

    /// <summary>A sort key, each ascending and descending.</summary>
    public static QueryField Sort(params string[] keys) =>
        OneOf("sort", [.. keys.SelectMany(key => new[] { $"{key}_asc", $"{key}_desc" })]);

    /// <summary>Throws unless the query holds only known fields, each once and with a good value.</summary>
    /// <remarks>
    /// A repeated parameter is refused too; the contract gives each a single value, and the vendor would drop one
    /// silently.
    /// </remarks>
    public static Dictionary<string, string> Read(
        IReadOnlyList<QueryField> fields, IEnumerable<KeyValuePair<string, string>> query)
    {
        Dictionary<string, string> values = [];
        List<Problem> problems = [];
        foreach ((string name, string value) in query)
        {
            QueryField? field = fields.FirstOrDefault(candidate => candidate.Name == name);
            string? complaint = field is null ? $"Unexpected field: {name}" : field.Complaint(value);
            if (complaint is null && !values.TryAdd(name, value))
            {
                complaint = $"Duplicate field: {name}";
            }

            if (complaint is not null)
            {
                problems.Add(Problem.Invalid($"/{name}", complaint));
            }
        }

        return problems.Count == 0 ? values : throw Refusal.Unprocessable(problems);
    }

    private static string? ComplainOfPageSize(string value)
    {
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int size))
        {
            return "Invalid integer. Got: string";
        }

        return size switch
        {
            < 1 => $"{size} is smaller than inclusive minimum 1",
            > 100 => $"{size} is larger than inclusive maximum 100",
            _ => null,
        };
    }
}
