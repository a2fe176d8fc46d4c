namespace Frameio.Sandbox.State;

/// <summary>A product profile or a user group of an organisation of Adobe.</summary>
internal sealed class AdobeGroup
{
    /// <summary>The name, which is how everybody calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The number that its list has.</summary>
    public required long Number { get; init; }

    /// <summary>The product of a profile; null for a user group.</summary>
    public string? Product { get; init; }

    /// <summary>How many licences a profile has; null for no limit.</summary>
    public int? Quota { get; set; }

    /// <summary>Whether another organisation owns it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The members' addresses, in the order they came: the first ones have the licences.</summary>
    public List<string> Members { get; } = [];

    /// <summary>Whether its members have Frame.io.</summary>
    public bool IsFrameio => Product?.Contains("Frame", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether two addresses are one.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody is a member.</summary>
    public bool Has(string email) => IndexOf(email) >= 0;

    /// <summary>Whether somebody is a member for whom there is a licence, where it takes one.</summary>
    public bool IsLive(string email) => IndexOf(email) is var index and >= 0 && !(index >= Quota);

    private int IndexOf(string email) => Members.FindIndex(member => AreSame(member, email));
}
