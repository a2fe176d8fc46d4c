namespace Frameio.Client.AdobeUsers;

/// <summary>What is to become of one person of the organisation, step by step.</summary>
/// <param name="Email">The address, in the letters the directory has: who is new gets these for good.</param>
internal sealed record AdobeCommand(string Email)
{
    /// <summary>Who somebody new is; null for somebody who is there.</summary>
    public AdobeIdentity? Identity { get; init; }

    /// <summary>The product profiles and user groups to be put into.</summary>
    public IReadOnlyList<string> Add { get; init; } = [];

    /// <summary>The product profiles and user groups to be taken out of.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>Whether the person leaves the organisation. The account stays.</summary>
    public bool Leaves { get; init; }

    /// <summary>The step at which somebody new is made; null where nobody is.</summary>
    public int? CreationStep => Identity is null ? null : 0;

    public AdobeCommandItem ToItem(int index)
    {
        List<AdobeStepItem> steps = [];
        if (Identity is { } identity)
        {
            steps.Add(identity.ToStep(Email));
        }

        steps.AddRange(TenAtATime(Add).Select(names => new AdobeStepItem { Add = names }));
        steps.AddRange(TenAtATime(Remove).Select(names => new AdobeStepItem { Remove = names }));
        if (Leaves)
        {
            steps.Add(new AdobeStepItem { RemoveFromOrg = new AdobeLeavingItem() });
        }

        return new AdobeCommandItem { User = Email, RequestId = $"{index}", Do = steps };
    }

    // Source: the vendor's reference of commands.
    private static IEnumerable<AdobeGroupNamesItem> TenAtATime(IReadOnlyList<string> names)
    {
        const int Most = 10;
        for (int i = 0; i < names.Count; i += Most)
        {
            yield return new AdobeGroupNamesItem { Group = [.. names.Skip(i).Take(Most)] };
        }
    }
}
