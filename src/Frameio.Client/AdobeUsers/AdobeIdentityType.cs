namespace Frameio.Client.AdobeUsers;

/// <summary>The kinds of identity that a person of an Adobe organisation can have.</summary>
public enum AdobeIdentityType
{
    /// <summary>An account of the person's own, or of a business, with a password at Adobe. Needs no domain.</summary>
    AdobeId,

    /// <summary>One that the organisation itself vouches for. Needs a claimed domain, names and a country.</summary>
    FederatedId,

    /// <summary>One that the organisation owns, with a password at Adobe. Needs a claimed domain and names.</summary>
    EnterpriseId,
}
