using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;
using Frameio.Client.Errors;

namespace FrameioPS.Sessions;

/// <summary>The commands of a module for secrets, as far as they are used here.</summary>
/// <param name="module">The module's name.</param>
/// <param name="runspace">Where it is imported.</param>
internal sealed class SecretCommands(string module, Runspace runspace)
{
    /// <summary>The names of the vaults.</summary>
    public string[] Vaults() =>
        [.. Run("Get-SecretVault", new Hashtable()).Select(item => $"{item.Properties["Name"]?.Value}")];

    /// <summary>Whether a vault has something of a name.</summary>
    public bool Has(string vault, string name) =>
        Run("Get-SecretInfo", Of(vault, WildcardPattern.Escape(name))).Count > 0;

    /// <summary>The text of a secret; null where there is none.</summary>
    public string? Read(string vault, string name)
    {
        // A vault that has nothing of the name says so by an error, as does one that is locked.
        IReadOnlyList<PSObject> found = Has(vault, name) ? Run("Get-Secret", Of(vault, name)) : [];
        return (found.Count == 1 ? found[0].BaseObject : null) switch
        {
            SecureString secret => SecureText.Reveal(secret),
            string text => text,
            _ => null,
        };
    }

    /// <summary>Keeps a secret, in place of one that has the name.</summary>
    public void Write(string vault, string name, string secret)
    {
        Hashtable parameters = Of(vault, name);
        parameters["Secret"] = SecureText.Hide(secret);
        Run("Set-Secret", parameters);
    }

    /// <summary>Takes a secret out of a vault, if it is there.</summary>
    public void Remove(string vault, string name)
    {
        if (Has(vault, name))
        {
            Run("Remove-Secret", Of(vault, name));
        }
    }

    private static Hashtable Of(string vault, string name) => new() { ["Name"] = name, ["Vault"] = vault };

    private IReadOnlyList<PSObject> Run(string command, Hashtable parameters)
    {
        using PowerShell shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddCommand($@"{module}\{command}").AddParameters(parameters)
            .AddParameter("ErrorAction", ActionPreference.Stop);
        try
        {
            return [.. shell.Invoke().Where(item => item is not null)];
        }
        catch (RuntimeException exception)
        {
            throw Errors.VaultFailed(command, exception);
        }
    }
}
