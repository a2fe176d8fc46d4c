using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Integrations;

/// <summary>A webhook or a custom action in its wire shape.</summary>
internal sealed class IntegrationItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Url { get; init; }

    public bool? Active { get; init; }

    public string? CreatorId { get; init; }

    public UserItem? Creator { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public FrameioIntegration? ToIntegration() => ServiceId.IsUsable(Id)
        ? new FrameioIntegration
        {
            Id = Id!,
            Name = Name ?? string.Empty,
            Host = Uri.TryCreate(Url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0
                ? address.Host
                : null,
            Active = Active,
            CreatorId = new[] { CreatorId, Creator?.Id }.FirstOrDefault(ServiceId.IsUsable),
            CreatorEmail = string.IsNullOrWhiteSpace(Creator?.Email) ? null : Creator!.Email,
            CreatedAt = CreatedAt,
        }
        : null;
}

/// <summary>What switches a webhook on or off.</summary>
internal sealed class WebhookSwitch
{
    public bool Active { get; init; }
}
