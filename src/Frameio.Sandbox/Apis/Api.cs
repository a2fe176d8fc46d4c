using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.Apis;

/// <summary>An API of the service: its operations, and its manners where APIs differ.</summary>
internal abstract class Api
{
    /// <summary>The operations.</summary>
    public abstract IReadOnlyList<Operation> Operations { get; }

    /// <summary>The options of <c>serve</c> that it brings along.</summary>
    public virtual IReadOnlyList<ServeOption> ServeOptions => [];

    /// <summary>Whether a path is one of its own.</summary>
    public abstract bool Owns(string path);

    /// <summary>Whether a token may be used with these headers, if there is such a token at all.</summary>
    public abstract bool Admits(string token, IHeaderDictionary headers);

    /// <summary>Throws unless the parameters of a path have the form they must have.</summary>
    public abstract void CheckPath(IReadOnlyDictionary<string, string> values);

    /// <summary>The parameters of a query.</summary>
    /// <exception cref="RefusalException">The query can't be taken.</exception>
    public abstract Dictionary<string, string> ReadQuery(
        Operation operation, IEnumerable<KeyValuePair<string, string>> query);

    /// <summary>What an operation works with of a body.</summary>
    /// <exception cref="RefusalException">The body can't be taken.</exception>
    public abstract JsonElement ReadBody(Operation operation, string? contentType, byte[] body);

    /// <summary>Answers with an error.</summary>
    public abstract Answer Refuse(int status, params IReadOnlyList<Problem> problems);

    /// <summary>Adds the control endpoints that it brings along.</summary>
    public virtual void MapControl(RouteGroupBuilder control, SandboxServer server)
    {
    }
}
