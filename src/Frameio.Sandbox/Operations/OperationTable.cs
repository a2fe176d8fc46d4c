using Frameio.Sandbox.Apis;

namespace Frameio.Sandbox.Operations;

/// <summary>The operations of the service. Ids, templates, limits and stages are those of the OpenAPI file.</summary>
public static class OperationTable
{
    /// <summary>Every operation.</summary>
    public static IReadOnlyList<Operation> All { get; } = [.. ApiTable.All.SelectMany(api => api.Operations)];

    private static readonly (Operation Operation, RouteTemplate Template)[] _routes =
        [.. All.Select(operation => (operation, new RouteTemplate(operation.Template)))];

    /// <summary>The operation of that id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Operation Require(string id) => All.FirstOrDefault(operation => operation.Id == id)
        ?? throw new ArgumentException(
            $"unknown operation '{id}'; there are {string.Join(", ", All.Select(operation => operation.Id))}");

    /// <summary>The operation a request line means, with the parameters of its path.</summary>
    internal static (Operation Operation, Dictionary<string, string> PathValues)? Match(string method, string path)
    {
        string[] segments = path.Split('/');
        foreach ((Operation operation, RouteTemplate template) in _routes)
        {
            if (operation.Method == method && template.Match(segments) is { } values)
            {
                return (operation, values);
            }
        }

        return null;
    }
}
