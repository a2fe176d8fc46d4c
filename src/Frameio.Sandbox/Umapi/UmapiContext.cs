using System.Globalization;
using System.Text.Json;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>What a call of the User Management API works with.</summary>
internal sealed class UmapiContext
{
    /// <summary>The organisation of the path.</summary>
    public required Organization Organization { get; init; }

    /// <summary>The parameters of the path.</summary>
    public required IReadOnlyDictionary<string, string> PathValues { get; init; }

    /// <summary>The parameters of the query.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The body.</summary>
    public required JsonElement Body { get; init; }

    /// <summary>The time, in milliseconds of the service's.</summary>
    public required double NowMs { get; init; }

    /// <summary>The page of the path, from 0.</summary>
    /// <exception cref="UmapiRefusalException">It is no page.</exception>
    public int Page => int.TryParse(PathValues["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int page)
        ? page
        : throw UmapiRefusalException.BadRequest("error.page.invalid", $"'{PathValues["page"]}' is no page");

    /// <summary>A boolean of the query.</summary>
    /// <exception cref="UmapiRefusalException">It is none.</exception>
    public bool Flag(string name, bool absent) => Query.GetValueOrDefault(name) switch
    {
        null => absent,
        "true" => true,
        "false" => false,
        _ => throw UmapiRefusalException.BadRequest("error.query.invalid", $"{name} must be true or false"),
    };
}
