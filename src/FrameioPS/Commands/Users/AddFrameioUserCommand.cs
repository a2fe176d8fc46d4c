using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>
/// Brings people of the Adobe organisation into the account: makes those who are new to it, gives them a licence for
/// Frame.io, and waits until Frame.io lists them.
/// </summary>
[Cmdlet(VerbsCommon.Add, "FrameioUser", SupportsShouldProcess = true)]
[OutputType(typeof(FrameioAccessResult))]
public sealed class AddFrameioUserCommand : AdobeUserCmdlet, IDynamicParameters
{
    private readonly NewPersonParameters _newPerson = new();

    /// <summary>The kind of identity that somebody new gets; <c>adobeID</c> by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(IdentityTypeCompleter))]
    public string? IdentityType { get; set; }

    /// <summary>User groups of the Adobe organisation to put them into as well.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("UserGroups")]
    public string[]? AdobeGroup { get; set; }

    /// <summary>Who somebody new is.</summary>
    public object GetDynamicParameters() => _newPerson;

    private protected override string Activity => "Licensing people";

    private protected override AccessChange Change => AccessChange.Grant;

    private protected override PlaceKind RowPlace => PlaceKind.License;

    private protected override string? AdobeGroups =>
        TextSaid(string.Join(";", AdobeGroup ?? []), Columns.AdobeGroup);

    private protected override RunOptions Options =>
        new() { Adobe = RequireAdobe() with { Wait = _newPerson.ListingWait } };

    private protected override string Describe(AccessKind kind, Place place) => $"Give a licence of '{place.Name}'";

    private protected override IEnumerable<SaidRow> ReadRows() => base.ReadRows().Select(Identified);

    private SaidRow Identified(SaidRow said)
    {
        try
        {
            AdobeIdentity identity = _newPerson.Identify(TextSaid) with
            {
                Type = AdobeIdentity.ReadType(TextSaid(IdentityType, Columns.IdentityType)),
            };
            return said with { Row = said.Row with { Identity = identity } };
        }
        catch (FrameioException unknown)
        {
            return said with { Refusal = said.Refusal ?? unknown };
        }
    }
}
