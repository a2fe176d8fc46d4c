using System.Management.Automation;
using FrameioPS.Cmdlets;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <summary>Shows this runspace's connection; nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioSession")]
[OutputType(typeof(FrameioSession))]
public sealed class GetFrameioSessionCommand : FrameioCmdlet
{
    private protected override void Begin()
    {
        if (RunspaceSessions.Current is { } session)
        {
            WriteObject(session);
        }
    }
}
