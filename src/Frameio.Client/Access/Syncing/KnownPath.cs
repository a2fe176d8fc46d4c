namespace Frameio.Client.Access.Syncing;

/// <summary>A path other than a role of one's own that gives the role that somebody is listed with.</summary>
/// <param name="Via">The path.</param>
/// <param name="Stays">Whether it is still there once the plan is carried out.</param>
/// <param name="Words">Where the role comes from, to be put behind it.</param>
internal sealed record KnownPath(AccessPath Via, bool Stays, string Words);
