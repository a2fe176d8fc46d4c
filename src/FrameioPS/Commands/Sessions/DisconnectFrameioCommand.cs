using System.Management.Automation;
using FrameioPS.Cmdlets;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <summary>
/// Forgets this runspace's connection. A session that is still held in a variable goes on working, unless what it was
/// signed in for is revoked.
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "Frameio", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class DisconnectFrameioCommand : FrameioCmdlet
{
    /// <summary>Makes the tokens of a person's sign-in worthless at Adobe too, and what a vault keeps of it.</summary>
    [Parameter]
    public SwitchParameter Revoke { get; set; }

    private protected override void Begin()
    {
        if (RunspaceSessions.Current is not { } session)
        {
            if (Revoke)
            {
                throw Errors.NotConnected();
            }

            return;
        }

        if (!ShouldProcess($"{session}", Revoke ? "Revoke the sign-in and forget it" : "Forget the connection"))
        {
            return;
        }

        if (Revoke && !Await(stop => Watched(session.Client).RevokeAsync(stop)))
        {
            WriteWarning(Errors.NothingToRevoke);
        }

        RunspaceSessions.Forget();
    }
}
