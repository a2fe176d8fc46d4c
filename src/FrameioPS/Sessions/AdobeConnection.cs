using Frameio.Client.Accounts;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace FrameioPS.Sessions;

/// <summary>How a session reaches the people of the Adobe organisation that its account's people come from.</summary>
/// <param name="credential">What it signs in with.</param>
/// <param name="options">Where it sends its calls.</param>
internal sealed class AdobeConnection(FrameioCredential credential, FrameioClientOptions options)
{
    private readonly object _gate = new();
    private AdobeOrganization? _organization;

    /// <summary>The product profile that gives Frame.io; null for the only one.</summary>
    public string? Profile { get; init; }

    /// <summary>
    /// Whether it was asked for by name. Else it is the client of the session itself, which may hold that API or not.
    /// </summary>
    public bool IsGiven { get; init; }

    /// <summary>The organisation of an account, the same whenever it is asked for.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.NotManagedByAdobe"/>: the account has none.
    /// </exception>
    public AdobeOrganization OrganizationOf(FrameioAccount account)
    {
        lock (_gate)
        {
            return _organization ??= new AdobeOrganization(credential, AdobeOrganization.IdOf(account), options);
        }
    }
}
