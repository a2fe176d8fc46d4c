using System.Text.Json.Serialization;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Shares;

/// <summary>The shares of projects.</summary>
public sealed class ShareCalls
{
    private const string One = "/v4/accounts/{account_id}/shares/{share_id}";

    private static readonly Operation _get = new(HttpMethod.Get, One, 100) { HoldsSecrets = true };
    private static readonly Operation _delete = new(HttpMethod.Delete, One, 60);

    private readonly CallContext _context;

    internal ShareCalls(CallContext context) => _context = context;

    /// <summary>One share by id; null where there is none any more.</summary>
    public async Task<FrameioShare?> FindAsync(
        string accountId, string shareId, CancellationToken cancellationToken = default)
    {
        try
        {
            ShareItem item = await _context.Transport.ReadDataAsync(
                _context.Call(_get, accountId, shareId),
                ShareJson.Default.EnvelopeShareItem,
                item => ServiceId.IsUsable(item.Id),
                cancellationToken);
            return item.ToShare();
        }
        catch (FrameioException gone) when (gone is { StatusCode: 404, Kind: FrameioErrorKind.RejectedByServer })
        {
            return null;
        }
    }

    /// <summary>Deletes a share, so that its link leads nowhere.</summary>
    public Task DeleteAsync(string accountId, string shareId, CancellationToken cancellationToken = default) =>
        _context.Transport.RemoveAsync(_context.Call(_delete, accountId, shareId), cancellationToken);

    /// <summary>How long so many shares take to be deleted at the service's rate.</summary>
    internal TimeSpan TimeToDelete(int shares) => _context.TimeFor(_delete, shares);
}

/// <summary>A share in its wire shape, as far as that is no secret.</summary>
internal sealed class ShareItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? Enabled { get; init; }

    public DateTimeOffset? Expiration { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public FrameioShare ToShare() => new()
    {
        Id = Id!,
        Name = string.IsNullOrWhiteSpace(Name) ? null : Name,
        Enabled = Enabled,
        ExpiresAt = Expiration,
        CreatedAt = CreatedAt,
    };
}

/// <summary>Shares on the wire, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(Envelope<ShareItem>))]
internal sealed partial class ShareJson : JsonSerializerContext;
