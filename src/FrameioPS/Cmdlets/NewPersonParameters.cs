using System.Management.Automation;
using Frameio.Client.AdobeUsers;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// The parameters by which a command that brings people in learns who somebody new to the Adobe organisation is. A
/// cmdlet has one base, which says where its people go, so these are its dynamic parameters.
/// </summary>
public sealed class NewPersonParameters
{
    /// <summary>The given name of somebody new.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("GivenName")]
    public string? FirstName { get; set; }

    /// <summary>The family name of somebody new.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Surname", "FamilyName")]
    public string? LastName { get; set; }

    /// <summary>The country of somebody new, in two letters. It can't be changed later.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CountryCode")]
    public string? Country { get; set; }

    /// <summary>How many minutes to wait, after the last change, until Frame.io lists them.</summary>
    [Parameter]
    [ValidateRange(0, 1440)]
    public int Wait { get; set; } = 5;

    /// <summary>How long to wait.</summary>
    internal TimeSpan ListingWait => TimeSpan.FromMinutes(Wait);

    /// <summary>Who the person of a row is.</summary>
    /// <param name="said">What a parameter is given, or else the row says in one of the columns.</param>
    internal AdobeIdentity Identify(Func<string?, string[], string?> said) => new()
    {
        FirstName = said(FirstName, Columns.FirstName),
        LastName = said(LastName, Columns.LastName),
        Country = said(Country, Columns.Country),
    };
}
