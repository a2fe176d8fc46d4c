using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;

namespace Frameio.Client.Tests.Support;

/// <summary>A run whose rows are all of one kind and direction, which they needn't say.</summary>
public sealed class KindRun(
    AccessKind kind,
    IFrameioCalls calls,
    AccountDirectory directory,
    AccessChange direction,
    RunOptions? options = null) : IDisposable
{
    private readonly AccessRun _run = new(calls, directory, options);

    public IReadOnlyList<string> Warnings => _run.Warnings;

    public RunProgress Progress => _run.Progress;

    public Task<Place> FindPlaceAsync(
        string text, string? workspace = null, CancellationToken cancellationToken = default) =>
        _run.FindPlaceAsync(kind, text, workspace, cancellationToken);

    public Task RequireRoleAsync(string role, Place? place, CancellationToken cancellationToken) =>
        _run.RequireRoleAsync(kind, role, place, cancellationToken);

    public ValueTask<Planned> PlanAsync(InputRow row, CancellationToken cancellationToken = default) =>
        _run.PlanAsync(row with { Kind = kind, Direction = direction }, cancellationToken);

    public IAsyncEnumerable<Outcome> SubmitAsync(Change change, CancellationToken cancellationToken) =>
        _run.SubmitAsync(change, cancellationToken);

    public IAsyncEnumerable<Outcome> CompleteAsync(CancellationToken cancellationToken) =>
        _run.CompleteAsync(cancellationToken);

    public IReadOnlyList<Outcome> Abandon() => _run.Abandon();

    public void Dispose() => _run.Dispose();
}
