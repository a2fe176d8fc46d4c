using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;
using Frameio.Sandbox.Control;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Requests;
using Frameio.Sandbox.Serving;

namespace Frameio.Sandbox.V2;

/// <summary>
/// The legacy API, under <c>/v2</c>. It overlooks what it doesn't know; developer tokens come from it, so it takes them
/// without more ado.
/// </summary>
internal sealed class V2Api : Api
{
    private V2Api()
    {
    }

    /// <summary>The one there is.</summary>
    public static V2Api Instance { get; } = new();

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Operations { get; } = [.. TeamRoutes.All, .. ProjectRoutes.All];

    /// <inheritdoc/>
    public override IReadOnlyList<ServeOption> ServeOptions { get; } =
    [
        new("--v2", "STATE", "available (default), gone (410) or not-found (404)",
            (options, value) => options.WithLegacyApi(ServeArguments.OneOf<LegacyApi>("--v2", value))),
    ];

    /// <inheritdoc/>
    public override bool Owns(string path) => path == "/v2" || path.StartsWith("/v2/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Admits(string token, IHeaderDictionary headers) => true;

    /// <inheritdoc/>
    public override void CheckPath(IReadOnlyDictionary<string, string> values) => PathRules.Check(values);

    /// <inheritdoc/>
    public override Dictionary<string, string> ReadQuery(
        Operation operation, IEnumerable<KeyValuePair<string, string>> query) => LegacyReader.Query(query);

    /// <inheritdoc/>
    public override JsonElement ReadBody(Operation operation, string? contentType, byte[] body) =>
        LegacyReader.Body(body, required: operation.Method is "POST" or "PUT");

    /// <inheritdoc/>
    public override Answer Refuse(int status, params IReadOnlyList<Problem> problems) =>
        LegacyErrorBody.Render(status, problems);

    /// <inheritdoc/>
    public override void MapControl(RouteGroupBuilder control, SandboxServer server)
    {
        control.MapGet("v2", ControlEndpoints.Answering(_ => new LegacyState(server.LegacyApi)));
        control.MapPost(
            "v2", ControlEndpoints.Doing(body => server.LegacyApi = ControlAnswer.Read<LegacyState>(body).State));
    }

    /// <summary>The body of <c>POST v2</c>, and the answer of <c>GET v2</c>.</summary>
    /// <param name="State"><c>available</c>, <c>gone</c> or <c>not_found</c>.</param>
    private sealed record LegacyState(LegacyApi State);
}
