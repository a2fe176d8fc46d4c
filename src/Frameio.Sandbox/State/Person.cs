namespace Frameio.Sandbox.State;

/// <summary>Somebody who may take part in accounts. Invited people without a Frame.io account have no id.</summary>
internal sealed class Person
{
    /// <summary>The id; null for somebody who has only been invited.</summary>
    public required string? Id { get; init; }

    /// <summary>The name; may be missing.</summary>
    public required string? Name { get; init; }

    /// <summary>The address, in the spelling it was stored with.</summary>
    public required string Email { get; init; }

    /// <summary>False once deactivated; null is possible in the vendor's schema.</summary>
    public required bool? Active { get; set; }

    /// <summary>The id at Adobe, if linked.</summary>
    public required string? AdobeUserId { get; init; }
}
