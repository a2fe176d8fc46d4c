using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using Frameio.Client.Errors;

namespace FrameioPS.Sessions;

/// <summary>Somebody in front of the host: who reads what is shown there, and pastes what is asked for.</summary>
internal sealed class PersonAtHost
{
    private const string ConsoleHost = "ConsoleHost";

    // The host of a runspace that has none, such as that of a thread job or of ForEach-Object -Parallel.
    private const string NoHost = "Default Host";

    private const string Silent = "noninteractive";
    private const int ShortestSilent = 4;

    private static readonly string[] _restIsScript = ["file", "command"];

    private readonly PSHostUserInterface _ui;

    private PersonAtHost(PSHost host) => _ui = host.UI;

    /// <summary>Whoever is in front of a host.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.SignInNeedsAPerson"/>: nobody can be asked there.
    /// </exception>
    public static PersonAtHost Of(PSHost host) => Environment.UserInteractive && host.Name switch
    {
        NoHost => false,
        ConsoleHost => !Console.IsInputRedirected && !IsSilent(Environment.GetCommandLineArgs()),
        _ => true,
    }
        ? new PersonAtHost(host)
        : throw Errors.NobodyToAsk();

    /// <summary>Shows a line.</summary>
    public void Tell(string line) => _ui.WriteLine(Printable.Text(line));

    /// <summary>Asks for something that is neither shown nor kept, not even in the history.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.SignInNeedsAPerson"/>: the host can't ask.
    /// </exception>
    public SecureString Ask(string question)
    {
        try
        {
            _ui.Write($"{question}: ");
            return _ui.ReadLineAsSecureString() ?? throw Errors.NobodyToAsk();
        }
        catch (Exception exception) when (
            exception is HostException or InvalidOperationException or NotImplementedException or NotSupportedException)
        {
            throw Errors.NobodyToAsk(exception);
        }
    }

    /// <summary>Whether PowerShell was started so that it asks nothing; its parameters can be cut short.</summary>
    internal static bool IsSilent(IEnumerable<string> arguments) => arguments.Skip(1)
        .Select(argument => argument.Length > 1 && argument[0] is '-' or '/'
            ? argument.TrimStart('-', '/').ToLower(CultureInfo.InvariantCulture)
            : string.Empty)
        .TakeWhile(name => name.Length == 0 || !_restIsScript.Any(rest => IsStartOf(rest, name)))
        .Any(name => name.Length >= ShortestSilent && IsStartOf(Silent, name));

    private static bool IsStartOf(string whole, string name) => whole.StartsWith(name, StringComparison.Ordinal);
}
