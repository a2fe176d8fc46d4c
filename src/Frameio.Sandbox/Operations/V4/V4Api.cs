using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Requests;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The current API. It takes nothing that it doesn't know, and answers for paths that no API has.</summary>
internal sealed class V4Api : Api
{
    private const string DeveloperTokenPrefix = "fio-u-";

    // The only two records whose path segment may be an Adobe id.
    private static readonly string[] _frameOrAdobe = ["account_id", "project_id"];

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Operations { get; } =
    [
        .. AccountRoutes.All, .. GroupRoutes.All, .. WorkspaceRoutes.All, .. ProjectRoutes.All,
        .. IntegrationRoutes.All,
    ];

    /// <inheritdoc/>
    public override bool Owns(string path) => path.StartsWith("/v4/", StringComparison.Ordinal);

    /// <summary>A developer token needs a header.</summary>
    public override bool Admits(string token, IHeaderDictionary headers) =>
        !token.StartsWith(DeveloperTokenPrefix, StringComparison.Ordinal)
        || headers[Authenticator.LegacyHeader] == "true";

    /// <inheritdoc/>
    public override void CheckPath(IReadOnlyDictionary<string, string> values) =>
        PathRules.Check(values, _frameOrAdobe);

    /// <inheritdoc/>
    public override Dictionary<string, string> ReadQuery(
        Operation operation,
        IEnumerable<KeyValuePair<string,
        string>> query) => QueryField.Read(operation.Query,
        query);

    /// <inheritdoc/>
    public override JsonElement ReadBody(Operation operation, string? contentType, byte[] body) =>
        BodyReader.Read(operation.Body, contentType, body);

    /// <inheritdoc/>
    public override Answer Refuse(int status, params IReadOnlyList<Problem> problems) =>
        ErrorBody.Render(status, problems);
}
