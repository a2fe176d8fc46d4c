using System.Management.Automation;
using Frameio.Client.AdobeUsers;
using FrameioPS.Cmdlets;

namespace FrameioPS.Commands;

/// <summary>Gets the licences for Frame.io that the Adobe organisation of the account has.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioLicense")]
[OutputType(typeof(FrameioLicense))]
public sealed class GetFrameioLicenseCommand : SessionCmdlet
{
    private protected override void Process() => WriteEach(Stream(RequireAdobe().Organization.ListLicensesAsync));
}
