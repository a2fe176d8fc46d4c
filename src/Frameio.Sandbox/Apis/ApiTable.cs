using Frameio.Sandbox.Operations.V4;

namespace Frameio.Sandbox.Apis;

/// <summary>The APIs of the service.</summary>
internal static class ApiTable
{
    private static readonly V4Api _current = new();

    /// <summary>Every API.</summary>
    public static IReadOnlyList<Api> All { get; } =
    [
        _current,
        V2.V2Api.Instance,
    ];

    /// <summary>The API a path belongs to; what belongs to none is the current one's to refuse.</summary>
    public static Api Of(string path) => All.FirstOrDefault(api => api.Owns(path)) ?? _current;
}
