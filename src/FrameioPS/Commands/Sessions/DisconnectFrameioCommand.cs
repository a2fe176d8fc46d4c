using System.Management.Automation;
using FrameioPS.Cmdlets;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <summary>Forgets this runspace's connection. A session that is still held in a variable goes on working.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Frameio")]
[OutputType(typeof(void))]
public sealed class DisconnectFrameioCommand : FrameioCmdlet
{
    private protected override void Begin() => RunspaceSessions.Forget();
}
