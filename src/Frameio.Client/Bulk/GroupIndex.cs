using Frameio.Client.Groups;

namespace Frameio.Client.Bulk;

/// <summary>The groups of an account by id and by name.</summary>
internal sealed class GroupIndex
{
    private readonly Dictionary<string, FrameioGroup> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<FrameioGroup>> _byName = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<FrameioGroup> _all = [];

    /// <summary>All groups, in the service's order.</summary>
    public IReadOnlyList<FrameioGroup> All => _all;

    public static async Task<GroupIndex> ReadAsync(FrameioClient client, string accountId, CancellationToken cancellationToken)
    {
        GroupIndex index = new();
        await foreach (FrameioGroup group in client.Groups.ListAsync(accountId, cancellationToken))
        {
            index._all.Add(group);
            index._byId[group.Id] = group;
            string name = CellText.Clean(group.Name);
            if (!index._byName.TryGetValue(name, out List<FrameioGroup>? namesakes))
            {
                index._byName[name] = namesakes = [];
            }

            namesakes.Add(group);
        }

        return index;
    }

    /// <summary>The groups a text can mean: one by id, else those of that name, where the exact spelling wins over another case.</summary>
    public IReadOnlyList<FrameioGroup> Find(string text)
    {
        if (_byId.TryGetValue(text, out FrameioGroup? group))
        {
            return [group];
        }

        if (!_byName.TryGetValue(text, out List<FrameioGroup>? namesakes))
        {
            return [];
        }

        FrameioGroup[] exact = namesakes.Where(candidate => CellText.Clean(candidate.Name) == text).ToArray();
        return exact.Length > 0 ? exact : namesakes;
    }
}
