namespace Frameio.Sandbox.State;

/// <summary>An organisation of Adobe: whom an account's people come from.</summary>
internal sealed class Organization
{
    private double _listingDelayMs;

    /// <summary>The id, <c>…@AdobeOrg</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The account whose people it manages.</summary>
    public required Account Account { get; init; }

    /// <summary>The people, by address.</summary>
    public Dictionary<string, AdobeUser> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Product profiles and user groups, in the order they were made.</summary>
    public List<AdobeGroup> Groups { get; } = [];

    /// <summary>The domains that it has claimed.</summary>
    public required IReadOnlySet<string> Domains { get; init; }

    /// <summary>Addresses of people whom another organisation has.</summary>
    public required IReadOnlySet<string> Elsewhere { get; init; }

    /// <summary>Whether its people are synced from a directory, so that nobody is made or removed here.</summary>
    public bool ManagedElsewhere { get; set; }

    /// <summary>How long until Frame.io shows a change of licences, in milliseconds of the service's time.</summary>
    public double ListingDelayMs
    {
        get => _listingDelayMs;
        init => _listingDelayMs = value;
    }

    /// <summary>How long somebody who is listed has no id, in milliseconds of the service's time.</summary>
    public double IdDelayMs { get; set; }

    /// <summary>How long somebody new is unknown to further steps, in milliseconds of the service's time.</summary>
    public double UnknownDelayMs { get; set; }

    /// <summary>How often each address was made an identity of, however that ended.</summary>
    public Dictionary<string, int> Created { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What Frame.io has still to take over.</summary>
    public List<(double DueMs, string Email)> Pending { get; } = [];

    /// <summary>The profile or user group of that name, or null.</summary>
    public AdobeGroup? FindGroup(string name) =>
        Groups.Find(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody has a licence for Frame.io that counts.</summary>
    public bool IsLicensed(string email) => Groups.Exists(group => group.IsFrameio && group.IsLive(email));

    /// <summary>Lets Frame.io take over what became of some people, after the delay.</summary>
    public void Changed(IEnumerable<string> emails, double nowMs) =>
        Pending.AddRange(emails.Select(email => (nowMs + ListingDelayMs, email)));

    /// <summary>Sets the delay, also of what is under way.</summary>
    public void SetListingDelay(double delayMs)
    {
        double later = delayMs - ListingDelayMs;
        for (int i = 0; i < Pending.Count; i++)
        {
            Pending[i] = (Pending[i].DueMs + later, Pending[i].Email);
        }

        _listingDelayMs = delayMs;
    }

    /// <summary>Takes somebody out, and out of every group.</summary>
    public void Remove(string email)
    {
        Users.Remove(email);
        Groups.ForEach(group => group.Members.RemoveAll(member => AdobeGroup.AreSame(member, email)));
    }
}
