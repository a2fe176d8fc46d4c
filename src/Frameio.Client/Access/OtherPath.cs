namespace Frameio.Client.Access;

/// <summary>A path other than a role of one's own that gives somebody the role they are listed with.</summary>
/// <param name="Via">The path; null where only that there is one is known.</param>
/// <param name="Words">What there is to say of it.</param>
internal sealed record OtherPath(AccessPath? Via, string Words);
