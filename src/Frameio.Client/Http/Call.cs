using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Frameio.Client.Http;

/// <summary>One use of an operation: its path, its body, and who watches.</summary>
internal sealed class Call
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    public Call(Operation operation, string pathAndQuery, IExchangeObserver? observer) =>
        (Operation, PathAndQuery, Observer) = (operation, pathAndQuery, observer);

    private Call(Call other)
        : this(other.Operation, other.PathAndQuery, other.Observer) =>
        (Body, ContentType, IsOnlyTry, Sending) = (other.Body, other.ContentType, other.IsOnlyTry, other.Sending);

    public Operation Operation { get; private init; }

    public string PathAndQuery { get; private init; }

    public IExchangeObserver? Observer { get; }

    public byte[]? Body { get; private init; }

    /// <summary>What the body is; null where there is none.</summary>
    public string? ContentType { get; private init; }

    /// <summary>Whether it is sent once and no more, whatever becomes of it.</summary>
    public bool IsOnlyTry { get; private init; }

    /// <summary>Told right before the call goes out, at each try; it prevents that by throwing.</summary>
    public Action? Sending { get; private init; }

    /// <summary>The same call with a JSON body in V4's wrapper.</summary>
    public Call With<T>(T body, JsonTypeInfo<Envelope<T>> type) => WithBare(new Envelope<T> { Data = body }, type);

    /// <summary>The same call with a JSON body as it is.</summary>
    public Call WithBare<T>(T body, JsonTypeInfo<T> type) =>
        new(this) { Body = JsonSerializer.SerializeToUtf8Bytes(body, type), ContentType = Json };

    /// <summary>The same call with the fields of a form for its body.</summary>
    public Call WithForm(IEnumerable<KeyValuePair<string, string>> fields) => new(this)
    {
        Body = Encoding.ASCII.GetBytes(string.Join(
            "&", fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))),
        ContentType = Form,
    };

    /// <summary>The same call with the parameters that its query lacks.</summary>
    public Call WithQuery(IReadOnlyDictionary<string, string> wanted) =>
        new(this) { PathAndQuery = QueryText.Complete(PathAndQuery, wanted) };

    /// <summary>The same call of an operation that the stable router serves.</summary>
    public Call Promoted() => new(this) { Operation = Operation with { IsExperimental = false } };

    /// <summary>The same call, to be sent once and no more.</summary>
    public Call Once() => new(this) { IsOnlyTry = true };

    /// <summary>The same call with somebody told right before it goes out.</summary>
    public Call Telling(Action? sending) => new(this) { Sending = sending };

    public override string ToString() => $"{Operation.Method} {PathAndQuery}";
}
