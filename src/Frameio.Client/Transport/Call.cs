using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Frameio.Client.Transport;

/// <summary>One use of an operation: its path, its body, and who watches.</summary>
internal sealed class Call(Operation operation, string pathAndQuery, IExchangeObserver? observer)
{
    public Operation Operation { get; } = operation;

    public string PathAndQuery { get; } = pathAndQuery;

    public IExchangeObserver? Observer { get; } = observer;

    public byte[]? Body { get; private init; }

    /// <summary>The same call with a JSON body.</summary>
    public Call With<T>(T body, JsonTypeInfo<Envelope<T>> type) => new(Operation, PathAndQuery, Observer)
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(new Envelope<T> { Data = body }, type),
    };

    public override string ToString() => $"{Operation.Method} {PathAndQuery}";
}
