using Frameio.Client.Errors;
using Frameio.Client.Texts;

namespace Frameio.Client.AdobeUsers;

/// <summary>Who somebody is who is new to the Adobe organisation.</summary>
public sealed record AdobeIdentity
{
    // Source for all of these: the vendor's reference of commands.
    private const int LongestEmail = 60;
    private const int LongestName = 250;

    private readonly string? _firstName;
    private readonly string? _lastName;
    private readonly string? _country;

    /// <summary>
    /// The kind of identity that somebody new gets; null for <see cref="AdobeIdentityType.AdobeId"/>, and for whatever
    /// somebody has who is there already.
    /// </summary>
    public AdobeIdentityType? Type { get; init; }

    /// <summary>The given name; a federated or enterprise identity needs it.</summary>
    public string? FirstName
    {
        get => _firstName;
        init => _firstName = Clean(value);
    }

    /// <summary>The family name; a federated or enterprise identity needs it.</summary>
    public string? LastName
    {
        get => _lastName;
        init => _lastName = Clean(value);
    }

    /// <summary>
    /// The country, ISO 3166-1 in two letters, whatever the case; a federated identity needs it. It can't be changed
    /// later.
    /// </summary>
    public string? Country
    {
        get => _country;
        init => _country = Clean(value)?.ToUpperInvariant();
    }

    /// <summary>The kind of identity that a text means, such as <c>federatedID</c>; null for none.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.MissingArgument"/>: it means none.</exception>
    public static AdobeIdentityType? ReadType(string? text)
    {
        string word = CellText.Clean(text);
        return word.Length == 0
            ? null
            : Enum.TryParse(word, ignoreCase: true, out AdobeIdentityType type) && !char.IsDigit(word[0])
                ? type
                : throw Missing($"'{word}' is no kind of identity; there are adobeID, federatedID and enterpriseID.");
    }

    /// <summary>Refuses what the service would refuse, before it costs a call.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.MissingArgument"/> or <see cref="FrameioErrorKind.InvalidEmail"/>.
    /// </exception>
    internal void RequireUsable(string email)
    {
        if (email.Length > LongestEmail)
        {
            throw new FrameioException(
                FrameioErrorKind.InvalidEmail, $"'{email}' is longer than the {LongestEmail} characters Adobe takes.");
        }

        bool isTooLong = FirstName?.Length > LongestName || LastName?.Length > LongestName;
        if (isTooLong || (NeedsNames && (FirstName is null || LastName is null)))
        {
            throw Missing(
                $"'{email}' needs a first and a last name for an identity of that kind, of {LongestName} characters at "
                    + "most.");
        }

        bool isCountry = Country is { Length: 2 } country && country.All(letter => letter is >= 'A' and <= 'Z');
        if (!isCountry && (Country is not null || Type == AdobeIdentityType.FederatedId))
        {
            throw Missing($"'{email}' needs a country in two letters, such as SE, and has '{Country}'.");
        }
    }

    private bool NeedsNames => Type is AdobeIdentityType.FederatedId or AdobeIdentityType.EnterpriseId;

    internal AdobeStepItem ToStep(string email)
    {
        AdobeIdentityItem item = new() { Email = email, FirstName = FirstName, LastName = LastName, Country = Country };
        return Type switch
        {
            AdobeIdentityType.FederatedId => new AdobeStepItem { CreateFederatedId = item },
            AdobeIdentityType.EnterpriseId => new AdobeStepItem { CreateEnterpriseId = item },
            _ => new AdobeStepItem { AddAdobeId = item },
        };
    }

    private static string? Clean(string? text) => CellText.Clean(text) is { Length: > 0 } clean ? clean : null;

    private static FrameioException Missing(string message) => new(FrameioErrorKind.MissingArgument, message);
}
