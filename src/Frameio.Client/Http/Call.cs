using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Frameio.Client.Http;

/// <summary>One use of an operation: its path, its body, and who watches.</summary>
internal sealed class Call(Operation operation, string pathAndQuery, IExchangeObserver? observer)
{
    public Operation Operation { get; } = operation;

    public string PathAndQuery { get; } = pathAndQuery;

    public IExchangeObserver? Observer { get; } = observer;

    public byte[]? Body { get; private init; }

    /// <summary>The same call with a JSON body in V4's wrapper.</summary>
    public Call With<T>(T body, JsonTypeInfo<Envelope<T>> type) => WithBare(new Envelope<T> { Data = body }, type);

    /// <summary>The same call with a JSON body as it is.</summary>
    public Call WithBare<T>(T body, JsonTypeInfo<T> type) => new(Operation, PathAndQuery, Observer)
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(body, type),
    };

    /// <summary>The same call with the parameters that its query lacks.</summary>
    public Call WithQuery(IReadOnlyDictionary<string, string> wanted) => new(Operation, QueryText.Complete(PathAndQuery, wanted), Observer)
    {
        Body = Body,
    };

    public override string ToString() => $"{Operation.Method} {PathAndQuery}";
}
