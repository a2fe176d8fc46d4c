namespace Frameio.Client.Errors;

/// <summary>One entry of the <c>errors</c> array in an answer.</summary>
public sealed class ServerError
{
    /// <summary>What the server says is wrong. The only part that is always there.</summary>
    public string Detail { get; init; } = string.Empty;

    /// <summary>A short heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>JSON pointer to the offending part of the request, such as <c>/data/user_ids/3</c>, or null.</summary>
    public string? SourcePointer { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (Title, SourcePointer) switch
    {
        (null, { } pointer) when Detail.Trim().Length == 0 => $"something is wrong with {pointer}",
        ({ } title, _) when Detail.Trim().Length == 0 => SourcePointer is null ? title : $"{title} ({SourcePointer})",
        (null, null) => Detail,
        (null, _) => $"{Detail} ({SourcePointer})",
        (_, null) => $"{Title}: {Detail}",
        _ => $"{Title}: {Detail} ({SourcePointer})",
    };
}
