namespace Frameio.Client.Access.Reviewing;

/// <summary>How far a review is.</summary>
/// <param name="Done">Lists that have been read.</param>
/// <param name="Total">Lists to be read, as far as is known by now.</param>
/// <param name="TimeLeft">How long the others take at the service's rate, if nobody else uses it.</param>
public readonly record struct ReviewProgress(int Done, int Total, TimeSpan TimeLeft);
