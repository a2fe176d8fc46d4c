namespace Frameio.Client.Access.Running;

/// <summary>A lane whose place can be read back, to see what became of what the service accepted.</summary>
internal interface IReadBack
{
    /// <summary>The ids of those who are there now.</summary>
    Task<IEnumerable<string>> ReadBackAsync(CancellationToken cancellationToken);
}
