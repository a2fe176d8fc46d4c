namespace Frameio.Client.Bulk;

/// <summary>Knows the calls that carry out one kind of change.</summary>
internal interface IMembershipSender
{
    /// <summary>Rows of a group that go out together.</summary>
    int BatchSize { get; }

    /// <summary>Sends rows of one group and gives each its end.</summary>
    Task SendAsync(GroupLane lane, IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken);

    /// <summary>How long so much work takes at the service's rate.</summary>
    /// <param name="batches">Batches that are still to be sent.</param>
    /// <param name="rows">Rows in them.</param>
    TimeSpan TimeFor(int batches, int rows);
}
