using System.Text.Json;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>The step that makes an identity.</summary>
internal sealed class Creation
{
    private const int LongestAddress = 60;
    private const int LongestName = 250;

    private static readonly Dictionary<string, string> _types = new()
    {
        ["addAdobeID"] = "adobeID",
        ["createFederatedID"] = "federatedID",
        ["createEnterpriseID"] = "enterpriseID",
    };

    private readonly string _type;
    private readonly string? _email;
    private readonly string? _first;
    private readonly string? _last;
    private readonly string? _country;
    private readonly string? _option;

    private Creation(string type, JsonElement value)
    {
        (_type, _email) = (type, Command.TextOf(value, "email"));
        (_first, _last) = (Command.TextOf(value, "firstname"), Command.TextOf(value, "lastname"));
        (_country, _option) = (Command.TextOf(value, "country"), Command.TextOf(value, "option"));
    }

    /// <summary>Reads the step.</summary>
    /// <exception cref="CommandException">It can't be meant.</exception>
    public static Creation Read(JsonProperty step) => step.Value.ValueKind == JsonValueKind.Object
        ? new Creation(_types[step.Name], step.Value)
        : throw CommandException.Malformed($"{step.Name} must be an object");

    /// <summary>Makes the identity. A test looks at what the step says, and not at who is there.</summary>
    public void Carry(string user, UmapiContext context, bool isTest)
    {
        string email = _email ?? throw CommandException.Malformed("email is missing");
        Check(email, context.Organization);
        if (isTest)
        {
            return;
        }

        if (!AdobeGroup.AreSame(user, email))
        {
            throw CommandException.Malformed("user and email must be the same");
        }

        Organization organization = context.Organization;
        if (organization.Users.TryGetValue(email, out AdobeUser? known))
        {
            Meet(known);
            return;
        }

        if (organization.ManagedElsewhere)
        {
            throw new CommandException("error.internal.create_failed", "The user could not be created");
        }

        if (organization.Elsewhere.Contains(email))
        {
            throw new CommandException(
                "error.user.belongs_to_another_org", "The user belongs to another organization");
        }

        organization.Created[email] = organization.Created.GetValueOrDefault(email) + 1;
        organization.Users.Add(email, new AdobeUser
        {
            Email = email,
            Type = _type,
            FirstName = _first,
            LastName = _last,
            Country = _country,
            KnownAtMs = context.NowMs + organization.UnknownDelayMs,
        });
    }

    private void Meet(AdobeUser known)
    {
        if (known.Type != _type)
        {
            throw new CommandException("error.user.type_mismatch", $"The user is of the type {known.Type}");
        }

        switch (_option)
        {
            case "ignoreIfAlreadyExists":
                break;
            case "updateIfAlreadyExists":
                (known.FirstName, known.LastName) = (_first ?? known.FirstName, _last ?? known.LastName);
                break;
            default:
                throw new CommandException("error.user.already_in_org", "The user is already in the organization");
        }
    }

    private void Check(string email, Organization organization)
    {
        if (email.Length > LongestAddress || email.Split('@') is not [{ Length: > 0 }, { Length: > 0 } domain])
        {
            throw new CommandException("error.user.email.invalid", "The address is not valid");
        }

        if (_type == "adobeID")
        {
            return;
        }

        if (_first is not { Length: <= LongestName } || _last is not { Length: <= LongestName })
        {
            throw CommandException.Malformed("firstname and lastname are missing or too long");
        }

        if (!organization.Domains.Contains(domain))
        {
            throw new CommandException("error.domain.trust.nonexistent", $"The domain {domain} is not claimed");
        }

        bool isCountry = _country is { Length: 2 } country && country.All(char.IsAsciiLetterUpper);
        if (!isCountry && (_country is not null || _type == "federatedID"))
        {
            throw new CommandException("error.country.invalid", "The country is not valid");
        }
    }
}
