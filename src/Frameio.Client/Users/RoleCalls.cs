using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>
/// Who has which role in a kind of place, on V4: people or groups, in workspaces or on projects. The paths differ, the
/// calls don't.
/// </summary>
/// <param name="context">What the calls go through.</param>
/// <param name="path">Path of the list; one of its entries is a segment more.</param>
/// <param name="notFound">What a 404 to the list means.</param>
/// <param name="item">An entry of the list.</param>
/// <param name="isExperimental">Whether only the experimental router serves them.</param>
internal sealed class RoleCalls<TItem>(
    CallContext context,
    string path,
    FrameioErrorKind notFound,
    JsonTypeInfo<TItem> item,
    bool isExperimental = false)
    where TItem : class
{
    private readonly Operation _list =
        new(HttpMethod.Get, path, 100) { NotFound = notFound, IsExperimental = isExperimental };

    // A 404 to these two can mean the place or whoever has the role, and only the server's words tell which.
    private readonly Operation _set =
        new(Operation.Patch, path + "/{id}", 10) { IsExperimental = isExperimental };
    private readonly Operation _remove =
        new(HttpMethod.Delete, path + "/{id}", 60) { IsExperimental = isExperimental };

    /// <summary>The list of a place, page by page.</summary>
    public IAsyncEnumerable<T> ListAsync<T>(
        string[] place,
        IReadOnlyDictionary<string, string> query,
        Func<TItem, T?> read,
        CancellationToken cancellationToken)
        where T : class =>
        context.ListAsync(_list, place, query, item, read, cancellationToken);

    /// <summary>Gives a role, whether or not there was one.</summary>
    /// <returns>The role as the service says it.</returns>
    public async Task<string?> SetAsync(string[] entry, string? role, CancellationToken cancellationToken)
    {
        Call call = context.Call(_set, entry).With(new RoleBody { Role = role }, UserJson.Default.EnvelopeRoleBody);
        return (await context.Transport.ReadDataAsync(call, UserJson.Default.EnvelopeRoleBody, cancellationToken)).Role;
    }

    /// <summary>Takes a role away.</summary>
    public Task RemoveAsync(string[] entry, CancellationToken cancellationToken) =>
        context.Transport.RemoveAsync(context.Call(_remove, entry), cancellationToken);

    /// <summary>How long so many calls of <see cref="SetAsync"/> take at the service's rate.</summary>
    public TimeSpan TimeToSet(int calls) => context.TimeFor(_set, calls);

    /// <summary>How long so many calls of <see cref="RemoveAsync"/> take at the service's rate.</summary>
    public TimeSpan TimeToRemove(int calls) => context.TimeFor(_remove, calls);
}
