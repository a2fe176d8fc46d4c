using System.Management.Automation;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <content>What it signs in with for the people of the Adobe organisation.</content>
public sealed partial class ConnectFrameioCommand
{
    /// <summary>
    /// Client id and secret of a server-to-server credential with Adobe's User Management API. By default the client
    /// that signs in to Frame.io, where it is one.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public PSCredential? AdobeCredential { get; set; }

    /// <summary>The product profile of the organisation that gives Frame.io. By default the only one.</summary>
    [Parameter]
    [Names("the only one")]
    public string? AdobeProfile { get; set; }

    /// <summary>Address of Adobe's User Management API.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? AdobeUri { get; set; }

    // Null where there is nothing to sign in with there, and nobody asked for it.
    private AdobeConnection? Adobe(FrameioCredential credential, FrameioClientOptions options)
    {
        FrameioCredential? own = AdobeCredential is null
            ? credential.ForAdobe()
            : FrameioCredential.FromAdobeClient(
                AdobeCredential.UserName, SecureText.Reveal(AdobeCredential.Password));
        if (own is null)
        {
            return AdobeProfile is null ? null : throw Errors.NoAdobeCredential();
        }

        return new AdobeConnection(own, options)
        {
            Profile = AdobeProfile,
            IsGiven = AdobeCredential is not null || AdobeProfile is not null,
        };
    }
}
