using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using Frameio.Client.Errors;

namespace FrameioPS.Sessions;

/// <summary>
/// Microsoft.PowerShell.SecretManagement, found in the session of a cmdlet and used from any thread: the renewal of a
/// token is on none of PowerShell's.
/// </summary>
internal sealed class SecretModule
{
    private const string Name = "Microsoft.PowerShell.SecretManagement";

    private readonly string _path;
    private readonly PSHost _host;

    private SecretModule(string path, PSHost host) => (_path, _host) = (path, host);

    /// <summary>Finds it.</summary>
    /// <param name="commands">The commands of the session.</param>
    /// <param name="host">Where a vault can ask for its password.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.VaultUnavailable"/>: it isn't there.</exception>
    public static SecretModule Find(CommandInvocationIntrinsics commands, PSHost host)
    {
        PSModuleInfo module = commands.GetCommand($@"{Name}\Set-Secret", CommandTypes.Cmdlet | CommandTypes.Function)
            ?.Module ?? throw Errors.NoSecretModule(Name);
        string manifest = System.IO.Path.Combine(module.ModuleBase, $"{Name}.psd1");
        return new SecretModule(File.Exists(manifest) ? manifest : module.Path, host);
    }

    /// <summary>Does something with its commands, in a runspace that is there as long as that takes.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.VaultUnavailable"/>: a command ended in an error, whose words are in the message.
    /// </exception>
    public Task<T> UseAsync<T>(Func<SecretCommands, T> use) => Task.Run(() =>
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([_path]);
        using Runspace runspace = RunspaceFactory.CreateRunspace(new PromptHost(_host), state);
        runspace.Open();
        return use(new SecretCommands(Name, runspace));
    });
}
